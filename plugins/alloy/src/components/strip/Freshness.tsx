import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { keyframes } from '@mui/material/styles';
import Refresh from '@mui/icons-material/Refresh';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import { DataAge } from './DataAge';

const turn = keyframes({ to: { transform: 'rotate(1turn)' } });

/** How old the report is, and all of the page anew on demand. */
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
          <Refresh
            fontSize="small"
            sx={
              refreshing
                ? {
                    animation: `${turn} 1.2s linear infinite`,
                    '@media (prefers-reduced-motion: reduce)': {
                      animation: 'none',
                      opacity: 0.4,
                    },
                  }
                : undefined
            }
          />
        </IconButton>
      </Tooltip>
    </Box>
  );
}
