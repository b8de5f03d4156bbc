import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import { REFRESH_INTERVAL_MS } from '../../report';
import { formatAge, formatExactly, useTicking } from '../../time';
import { ToneText } from '../tone';

/** How old the report is; amber when two refreshes did not renew it. */
export function DataAge(props: { takenAt: string }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const ageMs = useTicking(1000) - Date.parse(props.takenAt);
  const stale = ageMs > 2 * REFRESH_INTERVAL_MS;
  const updated = t('strip.updated', { age: formatAge(ageMs, t) });
  return (
    <Typography
      component="span"
      variant="body2"
      color="text.secondary"
      title={formatExactly(props.takenAt)}
      sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
    >
      {stale ? (
        <ToneText tone="warning">
          {t('strip.stale')}, {updated}
        </ToneText>
      ) : (
        updated
      )}
    </Typography>
  );
}
