import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import LockOutlined from '@mui/icons-material/LockOutlined';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';

/** In place of a configuration: the viewer may not read it, and whom to ask. */
export function ConfigurationForbidden() {
  const { t } = useTranslationRef(alloyTranslationRef);
  return (
    <Box sx={{ alignItems: 'flex-start', display: 'flex', gap: 1.5 }}>
      <LockOutlined aria-hidden fontSize="small" />
      <Typography variant="body2">{t('configuration.forbidden')}</Typography>
    </Box>
  );
}
