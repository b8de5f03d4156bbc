import type {
  Collector,
  Finding,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { findingsOfCollector } from './findingsOf';

/** Whether a collector is clustered as it should be. */
export type ClusteredRight =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly finding: Finding }
  /** Nothing says so, or why that is not known. */
  | { readonly kind: 'unknown'; readonly reasons: readonly string[] };

/**
 * By the checks on the collector itself and by the rows of its components: one
 * that fails makes it wrong, and only all that are known make it right.
 */
export function clusteredRight(
  collector: Collector,
  findings: readonly Finding[],
): ClusteredRight {
  const its = findingsOfCollector(findings, collector).filter(
    ({ area, subject }) =>
      subject.kind === 'collector' && area === 'clustering',
  );
  const wrong = its.find(
    it => it.status === 'failing' && it.severity !== 'info',
  );
  if (wrong) {
    return { kind: 'wrong', finding: wrong };
  }
  const unknown = its.filter(it => it.status === 'unknown');
  return unknown.length === 0 && its.some(it => it.status === 'passing')
    ? { kind: 'right' }
    : {
        kind: 'unknown',
        reasons: [...new Set(unknown.map(it => it.summary))],
      };
}
