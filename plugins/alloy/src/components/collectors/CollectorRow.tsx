import Box from '@mui/material/Box';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ClusterNode,
  Collector,
  Fact,
  Finding,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { findingsOfCollector, summariseCollector } from '../../report';
import { Link, useClusterPaths } from '../address';
import { formatUnit } from '../charts/formatUnit';
import { FactValue, GatheredValue, MemoryValue } from '../facts';
import { FailingValue } from '../findings/FailingValue';
import { Cell, RowHeader, TableRow, Under } from '../table';
import { ToneText } from '../tone';
import { ClusteredValue } from './ClusteredValue';
import { ImageVersion } from './ImageVersion';

/** One collector in a row; its name opens its own page. */
export function CollectorRow(props: {
  collector: Collector;
  nodes: Fact<ClusterNode[]>;
  /** Of the whole cluster. */
  findings: readonly Finding[];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const paths = useClusterPaths();
  const { collector, nodes } = props;
  const { desired, memoryLimitBytes } = collector;
  const summary = summariseCollector(collector, nodes);
  const findings = findingsOfCollector(props.findings, collector);
  return (
    <TableRow>
      <RowHeader name={collector.name}>
        <Link to={paths.collector(collector)}>{collector.name}</Link>
        <Under>{collector.namespace}</Under>
      </RowHeader>
      <Cell label={t('column.kind')}>{collector.kind}</Cell>
      <Cell label={t('column.clustered')}>
        <ClusteredValue collector={collector} findings={findings} />
      </Cell>
      <Cell label={t('column.ready')}>
        <FactValue fact={summary.ready}>
          {ready => <Ready ready={ready} of={desired} />}
        </FactValue>
      </Cell>
      <Cell label={t('column.version')}>
        <GatheredValue gathered={summary.versions}>
          {versions => [...new Set(versions)].sort().join(', ')}
        </GatheredValue>
        <ImageVersion
          asked={collector.imageVersion}
          running={summary.versions.known}
        />
      </Cell>
      <Cell label={t('column.memory')}>
        <GatheredValue gathered={summary.memoryBytes}>
          {values => (
            <MemoryValue
              bytes={Math.max(...values)}
              limitBytes={memoryLimitBytes}
            />
          )}
        </GatheredValue>
      </Cell>
      <Cell label={t('column.behind')}>
        <GatheredValue gathered={summary.behindSeconds}>
          {values => formatUnit(Math.max(...values), 'seconds', t)}
        </GatheredValue>
      </Cell>
      <Cell label={t('column.findings')}>
        <FailingValue findings={findings} />
      </Cell>
    </TableRow>
  );
}

/** In one line: over two they would read as two numbers. */
function Ready(props: { ready: number; of: number }) {
  const { ready, of } = props;
  const text = `${ready.toLocaleString()} / ${of.toLocaleString()}`;
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {ready < of ? <ToneText tone="critical">{text}</ToneText> : text}
    </Box>
  );
}
