import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Entity } from '@backstage/catalog-model';
import { Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ClusterRef } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { useReport } from '../../report';
import { RefreshFailed, ReportError } from '../states';
import { ReportView } from './ReportView';

/** Fetches the report of a cluster and shows what there is of it. */
export function ClusterPage(props: { entity: Entity; clusterRef: ClusterRef }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { entity, clusterRef } = props;
  const { name } = entity.metadata;
  const { report, error, loading, refresh } = useReport(entity);
  if (report) {
    return (
      <ReportView
        report={report}
        clusterRef={clusterRef}
        notice={error && <RefreshFailed error={error} />}
      />
    );
  }
  if (error) {
    return (
      <ReportError
        name={name}
        error={error}
        retrying={loading}
        onRetry={refresh}
      />
    );
  }
  return (
    <Box role="status">
      <Progress />
      <Typography variant="body2" sx={{ mt: 1 }}>
        {t('page.loading', { name })}
      </Typography>
    </Box>
  );
}
