import type { KubernetesObject } from '../manifests';
import { yamlDocuments } from './yamlDocuments';

/**
 * The objects in a file of YAML or JSON, which may hold several documents.
 * Documents that are no objects are left out: not every file of a repository
 * is a manifest. Errors are told to `onError` with their line.
 */
export function parseManifests(
  text: string,
  onError: (message: string) => void,
): KubernetesObject[] {
  return yamlDocuments(text, onError).documents.flatMap(({ value }) =>
    typeof value === 'object' && value !== null
      ? [value as KubernetesObject]
      : [],
  );
}
