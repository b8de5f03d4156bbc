import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Evidence,
  Finding,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { EvidenceItem } from './EvidenceItem';

/** What proves a finding, in the order in which the check gave it. */
export function EvidenceList(props: { finding: Finding }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { finding } = props;
  return (
    <Box>
      <Typography component="h3" variant="subtitle2">
        {t('findings.evidence')}
      </Typography>
      <Box
        component="ul"
        sx={{
          display: 'grid',
          fontSize: 'body2.fontSize',
          gap: 2,
          gridTemplateColumns: 'minmax(0, 1fr)',
          listStyle: 'none',
          m: 0,
          p: 0,
        }}
      >
        {finding.evidence.map((evidence, i) => (
          <li key={i}>
            <EvidenceItem
              finding={finding}
              evidence={evidence}
              sameObject={finding.evidence
                .slice(0, i)
                .some(it => isSameObject(it, evidence))}
            />
          </li>
        ))}
      </Box>
    </Box>
  );
}

function isSameObject(a: Evidence, b: Evidence): boolean {
  return (
    a.kind === 'object' &&
    b.kind === 'object' &&
    a.object === b.object &&
    a.namespace === b.namespace
  );
}
