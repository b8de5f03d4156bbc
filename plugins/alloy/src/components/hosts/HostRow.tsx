import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Finding, Host } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { formatUnit } from '../charts/formatUnit';
import { UnfoldButton } from '../disclosure';
import { ConfigLoadValue, FactValue } from '../facts';
import { FailingValue } from '../findings/FailingValue';
import { Cell, RowHeader, TableRow, UnfoldedRow } from '../table';
import { HostDetail } from './HostDetail';
import { Reporting } from './Reporting';

/** One host in a row; unfolded, what it says of itself and what is wrong. */
export function HostRow(props: {
  host: Host;
  /** The names of the columns. */
  columns: readonly string[];
  /** Those that are about it. */
  findings: readonly Finding[];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const [open, setOpen] = useState(false);
  const { host, columns, findings } = props;
  const [, knownBy, reporting, version, behind, configLoad, failing] = columns;
  const { name, self } = host;
  return (
    <>
      <TableRow>
        <RowHeader name={name}>
          <UnfoldButton
            open={open}
            label={t(open ? 'hosts.hide' : 'hosts.show', { name })}
            onToggle={() => setOpen(!open)}
          >
            {name}
          </UnfoldButton>
        </RowHeader>
        <Cell label={knownBy}>
          {host.knownBy.map(it => t(`hosts.knownBy.${it}`)).join(', ')}
        </Cell>
        <Cell label={reporting}>
          <Reporting host={host} />
        </Cell>
        <Cell label={version}>
          <FactValue fact={self.version}>{value => value}</FactValue>
        </Cell>
        <Cell label={behind}>
          <FactValue fact={self.behindSeconds}>
            {value => formatUnit(value, 'seconds', t)}
          </FactValue>
        </Cell>
        <Cell label={configLoad}>
          <FactValue fact={self.configLoad}>
            {value => <ConfigLoadValue loads={[value]} />}
          </FactValue>
        </Cell>
        <Cell label={failing}>
          <FailingValue findings={findings} />
        </Cell>
      </TableRow>
      {open && (
        <UnfoldedRow columns={columns.length}>
          <HostDetail host={host} findings={findings} />
        </UnfoldedRow>
      )}
    </>
  );
}
