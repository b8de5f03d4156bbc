import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ClusterRef } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';

/** In place of the tables: nothing was found, and where it was looked for. */
export function NoCollectors(props: { clusterRef: ClusterRef }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { cluster, kubernetesCluster, metricsInstance, namespace } =
    props.clusterRef;
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <Typography component="h2" variant="h5" sx={{ mb: 1 }}>
        {t('empty.title')}
      </Typography>
      <Typography variant="body2" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
        {t('empty.description', {
          cluster,
          kubernetesCluster,
          metricsInstance,
          namespace: namespace
            ? t('empty.namespace', { namespace })
            : t('empty.everyNamespace'),
        })}
      </Typography>
      <Typography variant="body2">{t('empty.hint')}</Typography>
    </Paper>
  );
}
