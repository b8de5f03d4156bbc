import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Refresh from '@mui/icons-material/Refresh';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import { DataAge } from './DataAge';

/** How old the report is, and a new one on demand. */
export function Freshness(props: {
  /** ISO 8601. */
  takenAt: string;
  refreshing: boolean;
  onRefresh: () => void;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { takenAt, refreshing, onRefresh } = props;
  const refresh = t(refreshing ? 'strip.refreshing' : 'strip.refresh');
  return (
    <Box sx={{ alignItems: 'center', display: 'flex', gap: 0.5 }}>
      <DataAge takenAt={takenAt} />
      <Tooltip title={refresh}>
        <IconButton
          size="small"
          aria-label={refresh}
          aria-busy={refreshing}
          onClick={onRefresh}
        >
          <Refresh fontSize="small" />
        </IconButton>
      </Tooltip>
    </Box>
  );
}
