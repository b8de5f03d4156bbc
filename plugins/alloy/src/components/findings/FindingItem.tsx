import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { Disclosure } from '../disclosure';
import { ToneText } from '../tone';
import { EvidenceList } from './EvidenceList';
import { RemedyText } from './RemedyText';

/** One finding: what and how bad in a line; unfolded, its proof and remedy. */
export function FindingItem(props: { finding: Finding }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { finding } = props;
  const tone = finding.status === 'failing' ? finding.severity : finding.status;
  return (
    <Disclosure
      summary={
        <Box
          component="span"
          sx={{
            display: 'grid',
            columnGap: 1.5,
            gridTemplateColumns: {
              xs: 'minmax(0, 1fr)',
              sm: '6rem minmax(0, 1fr)',
            },
          }}
        >
          <Typography component="span" variant="body2">
            <ToneText tone={tone}>{t(`severity.${tone}`)}</ToneText>
          </Typography>
          <span>
            <Typography
              component="span"
              variant="body2"
              sx={{ display: 'block', overflowWrap: 'anywhere' }}
            >
              {finding.summary}
            </Typography>
            <Typography
              component="span"
              variant="caption"
              color="text.secondary"
              sx={{ display: 'block', overflowWrap: 'anywhere' }}
            >
              {t(`subject.${finding.subject.kind}`)} {finding.subject.name} ·{' '}
              {finding.check}
            </Typography>
          </span>
        </Box>
      }
    >
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
        {finding.remedy && <RemedyText remedy={finding.remedy} />}
        <EvidenceList evidence={finding.evidence} />
      </Box>
    </Disclosure>
  );
}
