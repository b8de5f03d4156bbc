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
  const { tone, sentence } = summarise(report, t);
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
      <Box sx={{ display: 'flex', gap: 1.5 }}>
        <ToneIcon tone={tone} size="large" />
        <Typography
          component="p"
          variant="h5"
          sx={{
            flex: 1,
            fontSize: { xs: '1.05rem', sm: '1.3rem' },
            lineHeight: 1.4,
            m: 0,
            minWidth: 0,
            overflowWrap: 'anywhere',
          }}
        >
          {sentence}
        </Typography>
      </Box>
      <CheckCounts findings={report.findings} pathOf={paths.findings} />
      <Sources sources={report.snapshot.sources} />
      <OpenElsewhere report={report} />
    </Paper>
  );
}
