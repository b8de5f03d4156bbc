import { useCallback, useMemo } from 'react';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { unreadHosts } from '@alloy-fleet/alloy-advisor';
import type { Host, Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { FindingIndex } from '../../topology';
import { UnknownPart } from '../facts';
import { Section } from '../page/Section';
import { RowsTable } from '../table';
import { HostRow } from './HostRow';

const COLUMNS = [
  'host',
  'knownBy',
  'reporting',
  'version',
  'behind',
  'configLoad',
  'findings',
] as const;

/** The Alloys outside Kubernetes. */
export function HostsSection(props: { report: Report }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { snapshot, findings } = props.report;
  const { hosts } = snapshot;
  const unread = unreadHosts(snapshot);
  return (
    <Section
      id="alloy-hosts"
      title={t('hosts.title')}
      explained={t('hosts.explained')}
    >
      {unread && <UnknownPart fact={unread}>{t('hosts.unknown')}</UnknownPart>}
      {!unread && hosts.known && hosts.value.length === 0 && (
        <Typography variant="body2">{t('hosts.none')}</Typography>
      )}
      {hosts.known && hosts.value.length > 0 && (
        <Table hosts={hosts.value} findings={findings} />
      )}
    </Section>
  );
}

function Table(props: {
  hosts: readonly Host[];
  findings: Report['findings'];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { hosts, findings } = props;
  const index = useMemo(() => new FindingIndex(findings), [findings]);
  const columns = useMemo(() => COLUMNS.map(it => t(`column.${it}`)), [t]);
  const row = useCallback(
    (host: Host) => (
      <HostRow
        host={host}
        columns={columns}
        findings={index.about({ kind: 'host', name: host.name })}
      />
    ),
    [columns, index],
  );
  const groups = [
    { title: '', columns: columns.slice(0, 2) },
    {
      title: t('source.from', { source: t('source.name.metrics') }),
      columns: columns.slice(2, -1),
    },
    { title: '', columns: columns.slice(-1) },
  ];
  return (
    <RowsTable
      label={t('hosts.title')}
      groups={groups}
      rows={hosts}
      rowKey={nameOf}
    >
      {row}
    </RowsTable>
  );
}

function nameOf(host: Host): string {
  return host.name;
}
