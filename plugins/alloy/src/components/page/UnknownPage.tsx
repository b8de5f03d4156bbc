import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import { Link, useClusterPaths } from '../address';

/** On an address that the tab does not have. */
export function UnknownPage() {
  const { t } = useTranslationRef(alloyTranslationRef);
  const paths = useClusterPaths();
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <Typography component="h2" variant="h5" sx={{ mb: 1 }}>
        {t('page.notFound')}
      </Typography>
      <Link to={paths.page('overview')}>{t('page.toOverview')}</Link>
    </Paper>
  );
}
