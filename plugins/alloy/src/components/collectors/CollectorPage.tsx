import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { Link, useClusterPaths } from '../address';
import { ConfigurationSection } from '../configuration';
import { UnknownPart } from '../facts';
import { CollectorCharts } from './CollectorCharts';
import { CollectorHeading } from './CollectorHeading';
import { ComponentHealth } from './ComponentHealth';
import { FindingsOf } from './FindingsOf';
import { InstancesSection } from './InstancesSection';
import { NodesCovered } from './NodesCovered';
import { ObjectsSection } from './ObjectsSection';

/** The collector of a name, from its sentence to its objects. */
export function CollectorPage(props: {
  report: Report;
  namespace: string;
  name: string;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const paths = useClusterPaths();
  const { report, namespace, name } = props;
  const { collectors, nodes } = report.snapshot;
  const collector = collectors.known
    ? collectors.value.find(
        it => it.namespace === namespace && it.name === name,
      )
    : undefined;
  const back = <Link to={paths.page('collectors')}>{t('collector.back')}</Link>;
  if (!collector) {
    return (
      <>
        {back}
        <Paper variant="outlined" sx={{ p: { xs: 1.5, sm: 2.5 } }}>
          <Typography component="h2" variant="h5" sx={{ mb: 1 }}>
            {name}
          </Typography>
          {collectors.known ? (
            <Typography variant="body2">
              {t('collectors.notFound', { name })}
            </Typography>
          ) : (
            <UnknownPart fact={collectors}>
              {t('collectors.unknown')}
            </UnknownPart>
          )}
        </Paper>
      </>
    );
  }
  return (
    <>
      {back}
      <CollectorHeading report={report} collector={collector} />
      <FindingsOf findings={report.findings} collector={collector} />
      <CollectorCharts collector={collector} />
      <InstancesSection collector={collector} />
      {collector.kind === 'DaemonSet' && (
        <NodesCovered collector={collector} nodes={nodes} />
      )}
      <ComponentHealth report={report} collector={collector} />
      <ConfigurationSection report={report} collector={collector} />
      <ObjectsSection collector={collector} />
    </>
  );
}
