import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import LockOutlined from '@mui/icons-material/LockOutlined';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';

/**
 * In place of the page: the viewer may not see it, and whom to ask. The reason
 * is the server's own, which knows who owns the cluster.
 */
export function Forbidden(props: { name: string; reason: string }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  return (
    <Paper
      variant="outlined"
      role="alert"
      sx={{ display: 'flex', gap: 2, p: { xs: 2, sm: 3 } }}
    >
      <LockOutlined aria-hidden />
      <div>
        <Typography component="h2" variant="h5" sx={{ mb: 1 }}>
          {t('error.forbidden.title', { name: props.name })}
        </Typography>
        <Typography variant="body2">
          {t('error.forbidden.description')}
        </Typography>
        <Typography
          variant="body2"
          color="text.secondary"
          sx={{ mt: 1, overflowWrap: 'anywhere' }}
        >
          {props.reason}
        </Typography>
      </div>
    </Paper>
  );
}
