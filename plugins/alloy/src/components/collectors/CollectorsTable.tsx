import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ClusterNode,
  Collector,
  Fact,
  Finding,
  SourceName,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { sourceName } from '../../report';
import { alloyTranslationRef } from '../../translation';
import { DataTable } from '../table';
import { CollectorRow } from './CollectorRow';

/** The collectors, with the source of each group of columns over it. */
export function CollectorsTable(props: {
  collectors: readonly Collector[];
  nodes: Fact<ClusterNode[]>;
  findings: readonly Finding[];
  source: SourceName;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { collectors, nodes, findings, source } = props;
  const groups = [
    { title: '', columns: [t('column.collector')] },
    {
      title: t('source.from', { source: sourceName(source, t) }),
      columns: [t('column.kind'), t('column.clustered'), t('column.ready')],
    },
    {
      title: t('collectors.fromMetrics', {
        source: t('source.name.metrics'),
      }),
      columns: [t('column.version'), t('column.memory'), t('column.behind')],
    },
    { title: '', columns: [t('column.findings')] },
  ];
  return (
    <DataTable label={t('collectors.title')} groups={groups}>
      {collectors.map(it => (
        <CollectorRow
          key={`${it.namespace}/${it.name}`}
          collector={it}
          nodes={nodes}
          findings={findings}
        />
      ))}
    </DataTable>
  );
}
