import Box from '@mui/material/Box';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import { Bar } from '../charts/Bars';
import { formatUnit } from '../charts/formatUnit';

/** Memory against its limit: in words, and as a bar. */
export function MemoryValue(props: { bytes: number; limitBytes?: number }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { bytes, limitBytes } = props;
  const used = formatUnit(bytes, 'bytes', t);
  if (limitBytes === undefined) {
    return <>{used}</>;
  }
  return (
    <Box
      component="span"
      sx={{ display: 'inline-block', whiteSpace: 'nowrap' }}
    >
      {t('memory.ofLimit', {
        used,
        limit: formatUnit(limitBytes, 'bytes', t),
      })}
      <Bar share={bytes / limitBytes} />
    </Box>
  );
}
