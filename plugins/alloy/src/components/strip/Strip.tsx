import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import Refresh from '@mui/icons-material/Refresh';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { summarise } from '../../report';
import { ToneIcon, toneColor } from '../tone';
import { DataAge } from './DataAge';
import { FindingCounts } from './FindingCounts';
import { Sources } from './Sources';

/** The top of the page: how the cluster is, and how far that is known. */
export function Strip(props: {
  report: Report;
  refreshing: boolean;
  onRefresh: () => void;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { report, refreshing } = props;
  const { tone, sentence } = summarise(report, t);
  const refresh = t(refreshing ? 'strip.refreshing' : 'strip.refresh');
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
      <Box
        sx={{
          alignItems: 'center',
          columnGap: 3,
          display: 'flex',
          flexWrap: 'wrap',
          rowGap: 0.5,
        }}
      >
        <FindingCounts findings={report.findings} />
        <Box
          sx={{
            alignItems: 'center',
            display: 'flex',
            gap: 0.5,
            ml: { sm: 'auto' },
          }}
        >
          <DataAge takenAt={report.snapshot.takenAt} />
          <Tooltip title={refresh}>
            <IconButton
              size="small"
              aria-label={refresh}
              aria-busy={refreshing}
              onClick={props.onRefresh}
            >
              <Refresh fontSize="small" />
            </IconButton>
          </Tooltip>
        </Box>
      </Box>
      <Sources sources={report.snapshot.sources} />
    </Paper>
  );
}
