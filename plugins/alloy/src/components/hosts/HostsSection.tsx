import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { UnknownPart } from '../facts';
import { Section } from '../page/Section';
import { RowsTable } from '../table';
import { HostRow } from './HostRow';

/** The Alloys outside Kubernetes. */
export function HostsSection(props: { report: Report }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { snapshot, findings } = props.report;
  const { hosts } = snapshot;
  const groups = [
    { title: '', columns: [t('column.host'), t('column.knownBy')] },
    {
      title: t('source.from', { source: t('source.name.metrics') }),
      columns: [
        t('column.reporting'),
        t('column.version'),
        t('column.behind'),
        t('column.configLoad'),
      ],
    },
    { title: '', columns: [t('column.findings')] },
  ];
  return (
    <Section
      id="alloy-hosts"
      title={t('hosts.title')}
      explained={t('hosts.explained')}
    >
      {!hosts.known && (
        <UnknownPart fact={hosts}>{t('hosts.unknown')}</UnknownPart>
      )}
      {hosts.known && hosts.value.length === 0 && (
        <Typography variant="body2">{t('hosts.none')}</Typography>
      )}
      {hosts.known && hosts.value.length > 0 && (
        <RowsTable
          label={t('hosts.title')}
          groups={groups}
          rows={hosts.value}
          rowKey={host => host.name}
        >
          {host => (
            <HostRow
              host={host}
              columns={groups.flatMap(it => it.columns).length}
              findings={findings}
            />
          )}
        </RowsTable>
      )}
    </Section>
  );
}
