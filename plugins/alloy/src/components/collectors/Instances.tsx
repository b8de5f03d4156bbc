import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Collector } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { sortInstances } from '../../report';
import { UnknownPart } from '../facts';
import { DataTable } from '../table';
import { InstanceRow } from './InstanceRow';

/** Enough for a screen; those out of order are among the first. */
const SHOWN = 50;

/** The instances of a collector, those out of order first. */
export function Instances(props: { collector: Collector }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const [all, setAll] = useState(false);
  const { name, instances } = props.collector;
  if (!instances.known) {
    return (
      <UnknownPart fact={instances}>
        {t('collectors.instancesUnknown', { name })}
      </UnknownPart>
    );
  }
  const sorted = sortInstances(instances.value);
  if (sorted.length === 0) {
    return (
      <Typography variant="body2">
        {t('collectors.noInstances', { name })}
      </Typography>
    );
  }
  const groups = [
    { title: '', columns: [t('column.instance')] },
    {
      title: t('source.from', { source: t(`source.name.${instances.source}`) }),
      columns: [
        t('column.node'),
        t('column.state'),
        t('column.restarts'),
        t('column.lastTermination'),
      ],
    },
    {
      title: t('source.from', { source: t('source.name.metrics') }),
      columns: [
        t('column.version'),
        t('column.unhealthy'),
        t('column.configLoad'),
      ],
    },
  ];
  return (
    <Box sx={{ pl: { md: 3 } }}>
      <DataTable label={t('collectors.instances', { name })} groups={groups}>
        {(all ? sorted : sorted.slice(0, SHOWN)).map(it => (
          <InstanceRow key={it.name} instance={it} />
        ))}
      </DataTable>
      {!all && sorted.length > SHOWN && (
        <Button onClick={() => setAll(true)}>
          {t('instance.showAll', { total: String(sorted.length) })}
        </Button>
      )}
    </Box>
  );
}
