import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Host } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { ConfigLoadValue, FactValue } from '../facts';
import { Cell, RowHeader, TableRow } from '../table';
import { ToneText } from '../tone';
import { Reporting } from './Reporting';

/** One host; its name leads to its entity when it has one. */
export function HostRow(props: { host: Host }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { host } = props;
  const { self } = host;
  return (
    <TableRow>
      <RowHeader name={host.name}>
        {host.entityRef ? (
          <EntityRefLink entityRef={host.entityRef}>{host.name}</EntityRefLink>
        ) : (
          host.name
        )}
      </RowHeader>
      <Cell label={t('column.knownBy')}>
        {host.knownBy.map(it => t(`hosts.knownBy.${it}`)).join(', ')}
      </Cell>
      <Cell label={t('column.reporting')}>
        <Reporting host={host} />
      </Cell>
      <Cell label={t('column.version')}>
        <FactValue fact={self.version}>{value => value}</FactValue>
      </Cell>
      <Cell label={t('column.unhealthy')}>
        <FactValue fact={self.unhealthyComponents}>
          {value =>
            value > 0 ? <ToneText tone="warning">{value}</ToneText> : value
          }
        </FactValue>
      </Cell>
      <Cell label={t('column.configLoad')}>
        <FactValue fact={self.configLoad}>
          {value => <ConfigLoadValue loads={[value]} />}
        </FactValue>
      </Cell>
    </TableRow>
  );
}
