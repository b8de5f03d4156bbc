import { useMemo } from 'react';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Collector } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { sortInstances } from '../../report';
import { UnknownPart } from '../facts';
import { Section } from '../page/Section';
import { RowsTable } from '../table';
import { InstanceRow } from './InstanceRow';

/** The instances of a collector, those out of order first. */
export function InstancesSection(props: { collector: Collector }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { collector } = props;
  const { name, instances } = collector;
  return (
    <Section
      id="alloy-collector-instances"
      title={t('collector.instances')}
      explained={t('collector.instancesExplained')}
    >
      {!instances.known && (
        <UnknownPart fact={instances}>
          {t('collectors.instancesUnknown', { name })}
        </UnknownPart>
      )}
      {instances.known && instances.value.length === 0 && (
        <Typography variant="body2">
          {t('collectors.noInstances', { name })}
        </Typography>
      )}
      {instances.known && instances.value.length > 0 && (
        <Table collector={collector} instances={instances} />
      )}
    </Section>
  );
}

function Table(props: {
  collector: Collector;
  instances: Collector['instances'] & { known: true };
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { collector, instances } = props;
  const sorted = useMemo(
    () => sortInstances(instances.value),
    [instances.value],
  );
  const groups = [
    { title: '', columns: [t('column.instance')] },
    {
      title: t('source.from', { source: t(`source.name.${instances.source}`) }),
      columns: [t('column.state'), t('column.restarts')],
    },
    {
      title: t('source.from', { source: t('source.name.metrics') }),
      columns: [
        t('column.memory'),
        t('column.behind'),
        t('column.version'),
        t('column.config'),
      ],
    },
  ];
  return (
    <RowsTable
      label={t('collectors.instances', { name: collector.name })}
      groups={groups}
      rows={sorted}
      rowKey={it => it.name}
    >
      {it => <InstanceRow collector={collector} instance={it} />}
    </RowsTable>
  );
}
