import { distance } from 'fastest-levenshtein';
import {
  ALLOY_CLUSTER_ANNOTATION,
  ALLOY_INSTANCE_ANNOTATION,
  ALLOY_KUBERNETES_CLUSTER_ANNOTATION,
  ALLOY_LOGS_INSTANCE_ANNOTATION,
  ALLOY_METRICS_INSTANCE_ANNOTATION,
  ALLOY_NAMESPACE_ANNOTATION,
  ALLOY_TENANT_ANNOTATION,
} from './annotations';

const KNOWN = [
  ALLOY_CLUSTER_ANNOTATION,
  ALLOY_KUBERNETES_CLUSTER_ANNOTATION,
  ALLOY_NAMESPACE_ANNOTATION,
  ALLOY_METRICS_INSTANCE_ANNOTATION,
  ALLOY_LOGS_INSTANCE_ANNOTATION,
  ALLOY_TENANT_ANNOTATION,
  ALLOY_INSTANCE_ANNOTATION,
];
/** Letters that are wrong, missing or too many in what is still a typing error. */
const MOST_WRONG = 2;
/** Longer than any that could be meant. */
const LONGEST = 80;

/**
 * Annotations that are none of ours by a letter or two, and which were meant.
 * What is farther off may be somebody else's.
 */
export function misspelledAnnotations(
  annotations: Readonly<Record<string, unknown>>,
): { readonly annotation: string; readonly meant: string }[] {
  return Object.keys(annotations).flatMap(annotation => {
    if (annotation.length > LONGEST || KNOWN.includes(annotation)) {
      return [];
    }
    const meant = KNOWN.find(it => isNear(annotation.toLowerCase(), it));
    return meant ? [{ annotation, meant }] : [];
  });
}

function isNear(annotation: string, known: string): boolean {
  return distance(annotation, known) <= MOST_WRONG;
}
