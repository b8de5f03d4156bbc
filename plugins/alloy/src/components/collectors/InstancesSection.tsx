import { useCallback, useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Collector,
  Instance,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { sortInstances, sourceName } from '../../report';
import { Section } from '../page/Section';
import { RowsTable } from '../table';
import { InstanceRow } from './InstanceRow';
import { InstancesKnown } from './InstancesKnown';

const COLUMNS = [
  'instance',
  'state',
  'restarts',
  'memory',
  'behind',
  'version',
  'config',
] as const;

/** Names of pods and nodes have room, and numbers need little. */
const WIDTHS = [21, 19, 11, 16, 11, 10, 12];

/** The instances of a collector, those out of order first. */
export function InstancesSection(props: { collector: Collector }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { collector } = props;
  return (
    <Section
      id="alloy-collector-instances"
      title={t('collector.instances')}
      explained={t('collector.instancesExplained')}
    >
      <InstancesKnown collector={collector}>
        {instances => <Table collector={collector} instances={instances} />}
      </InstancesKnown>
    </Section>
  );
}

function Table(props: {
  collector: Collector;
  instances: readonly Instance[];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { collector, instances } = props;
  const sorted = useMemo(() => sortInstances(instances), [instances]);
  const columns = useMemo(() => COLUMNS.map(it => t(`column.${it}`)), [t]);
  const row = useCallback(
    (it: Instance) => (
      <InstanceRow collector={collector} instance={it} columns={columns} />
    ),
    [collector, columns],
  );
  const from = (source: Collector['instances']['source']) =>
    t('source.from', { source: sourceName(source, t) });
  const groups = [
    { title: '', columns: columns.slice(0, 1) },
    { title: from(collector.instances.source), columns: columns.slice(1, 3) },
    { title: from('metrics'), columns: columns.slice(3) },
  ];
  return (
    <RowsTable
      label={t('collectors.instances', { name: collector.name })}
      groups={groups}
      rows={sorted}
      rowKey={nameOf}
      widths={WIDTHS}
    >
      {row}
    </RowsTable>
  );
}

function nameOf(instance: Instance): string {
  return instance.name;
}
