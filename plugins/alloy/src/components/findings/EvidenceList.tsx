import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Evidence } from '@alloy-fleet/backstage-plugin-alloy-common';
import { Translate, alloyTranslationRef } from '../../translation';
import { Snippet } from '../snippet';
import { Terms } from './Terms';

/** What proves a finding, in the order in which the check gave it. */
export function EvidenceList(props: { evidence: readonly Evidence[] }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  return (
    <Box>
      <Typography component="h3" variant="subtitle2">
        {t('findings.evidence')}
      </Typography>
      <Box
        component="ul"
        sx={{ display: 'grid', gap: 1.5, listStyle: 'none', m: 0, p: 0 }}
      >
        {props.evidence.map((evidence, i) => (
          <li key={i}>
            {evidence.kind === 'query' && (
              <Snippet text={evidence.query} what={t('findings.what.query')} />
            )}
            <Terms terms={termsOf(evidence, t)} />
          </li>
        ))}
      </Box>
    </Box>
  );
}

function termsOf(evidence: Evidence, t: Translate): [string, string][] {
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

/** A source by the name that the rest of the page gives it. */
function sourceName(source: string, t: Translate): string {
  switch (source) {
    case 'catalog':
    case 'kubernetes':
    case 'metrics':
    case 'cardinality':
      return t(`source.name.${source}`);
    default:
      return source;
  }
}
