import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ClusterNode,
  Collector,
  Fact,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { summariseCollector } from '../../report';
import { ConfigLoadValue, FactValue, GatheredValue } from '../facts';
import { Cell, RowHeader, TableRow, UnfoldedRow } from '../table';
import { ToneText } from '../tone';
import { CollectorName } from './CollectorName';
import { ImageVersion } from './ImageVersion';
import { Instances } from './Instances';

/** One collector in a row; unfolded, its instances under it. */
export function CollectorRow(props: {
  collector: Collector;
  nodes: Fact<ClusterNode[]>;
  columns: number;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const [open, setOpen] = useState(false);
  const { collector, nodes } = props;
  const { clustering, desired } = collector;
  const summary = summariseCollector(collector, nodes);
  return (
    <>
      <TableRow>
        <RowHeader name={collector.name}>
          <CollectorName
            collector={collector}
            open={open}
            onToggle={() => setOpen(!open)}
          />
        </RowHeader>
        <Cell label={t('column.kind')}>{collector.kind}</Cell>
        <Cell label={t('column.clustered')}>
          <span title={clustering.name}>
            {t(clustering.enabled ? 'yes' : 'no')}
          </span>
        </Cell>
        <Cell label={t('column.ready')}>
          <FactValue fact={summary.ready}>
            {ready =>
              ready < desired ? (
                <ToneText tone="critical">{`${ready} / ${desired}`}</ToneText>
              ) : (
                `${ready} / ${desired}`
              )
            }
          </FactValue>
        </Cell>
        <Cell label={t('column.restarts')}>
          <FactValue fact={summary.restarts}>{value => value}</FactValue>
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
        <Cell label={t('column.unhealthy')}>
          <GatheredValue gathered={summary.unhealthyComponents}>
            {counts => {
              const sum = counts.reduce((a, b) => a + b, 0);
              return sum > 0 ? <ToneText tone="warning">{sum}</ToneText> : sum;
            }}
          </GatheredValue>
        </Cell>
        <Cell label={t('column.configLoad')}>
          <GatheredValue gathered={summary.configLoads}>
            {loads => <ConfigLoadValue loads={loads} />}
          </GatheredValue>
        </Cell>
      </TableRow>
      {open && (
        <UnfoldedRow columns={props.columns}>
          <Instances collector={collector} />
        </UnfoldedRow>
      )}
    </>
  );
}
