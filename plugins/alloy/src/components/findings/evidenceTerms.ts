import type { Evidence } from '@alloy-fleet/backstage-plugin-alloy-common';
import { sourceName } from '../../report';
import type { Translate } from '../../translation';

/** What a proof says, as names and what they stand for. */
export function evidenceTerms(
  evidence: Evidence,
  t: Translate,
): [string, string][] {
  switch (evidence.kind) {
    case 'query':
      return [
        [t('findings.value'), evidence.value],
        ...(evidence.threshold === undefined
          ? []
          : [
              [t('findings.threshold'), evidence.threshold] as [string, string],
            ]),
      ];
    case 'object':
      return [
        [
          t('findings.object'),
          evidence.namespace
            ? `${evidence.object} (${evidence.namespace})`
            : evidence.object,
        ],
        [t('findings.field'), evidence.field],
        [t('findings.value'), evidence.value],
      ];
    case 'config':
      return [
        [
          t('findings.object'),
          `${evidence.file}:${evidence.line}:${evidence.column}`,
        ],
        [t('findings.value'), evidence.text],
      ];
    default:
      return [[sourceName(evidence.source, t), evidence.message]];
  }
}
