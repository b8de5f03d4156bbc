import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { summarise } from '../../report';
import { useClusterPaths } from '../address';
import { ToneIcon, toneColor } from '../tone';
import { CheckCounts } from './CheckCounts';
import { OpenElsewhere } from './OpenElsewhere';
import { Sources } from './Sources';

/** The top of the page: how the cluster is, and how far that is known. */
export function Strip(props: { report: Report }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const paths = useClusterPaths();
  const { report } = props;
  const { tone, sentence } = summarise(report.digest, t);
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={t('strip.label')}
      sx={theme => ({
        borderLeft: `4px solid ${toneColor(theme, tone)}`,
        display: 'grid',
        gap: 1.5,
        p: { xs: 1.5, sm: 2.5 },
      })}
    >
      <Typography
        component="div"
        variant="h5"
        sx={{
          display: 'flex',
          fontSize: { xs: '1.05rem', sm: '1.3rem' },
          gap: { xs: 1, sm: 1.5 },
          lineHeight: 1.4,
          m: 0,
        }}
      >
        <ToneIcon tone={tone} size="large" />
        <Box
          component="p"
          sx={{ flex: 1, m: 0, minWidth: 0, overflowWrap: 'anywhere' }}
        >
          {sentence}
        </Box>
      </Typography>
      <CheckCounts
        counts={report.digest.counts.checks}
        pathOf={paths.findings}
      />
      <Sources
        sources={report.snapshot.sources}
        takenAt={report.snapshot.takenAt}
      />
      <OpenElsewhere report={report} />
    </Paper>
  );
}
