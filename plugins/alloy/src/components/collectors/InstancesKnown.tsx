import { ReactNode } from 'react';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Collector,
  Instance,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { UnknownPart } from '../facts';

/** What is to be said of a collector's instances, where there are any. */
export function InstancesKnown(props: {
  collector: Collector;
  children: (instances: readonly Instance[]) => ReactNode;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { name, instances } = props.collector;
  if (!instances.known) {
    return (
      <UnknownPart fact={instances}>
        {t('collectors.instancesUnknown', { name })}
      </UnknownPart>
    );
  }
  return instances.value.length === 0 ? (
    <Typography variant="body2">
      {t('collectors.noInstances', { name })}
    </Typography>
  ) : (
    <>{props.children(instances.value)}</>
  );
}
