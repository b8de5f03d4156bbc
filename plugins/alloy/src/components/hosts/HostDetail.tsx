import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Finding, Host } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { formatUnit } from '../charts/formatUnit';
import { FactValue } from '../facts';
import { FindingList } from '../findings/FindingList';
import { ToneText } from '../tone';

const Terms = styled('dl')(({ theme }) => ({
  columnGap: theme.spacing(2),
  display: 'grid',
  gridTemplateColumns: 'max-content minmax(0, 1fr)',
  margin: 0,
  rowGap: theme.spacing(0.5),
  '& dt': { color: theme.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
}));

/** What a host says of itself, and what the checks found about it. */
export function HostDetail(props: {
  host: Host;
  findings: readonly Finding[];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { host, findings } = props;
  const { self, entityRef } = host;
  const open = findings.filter(it => it.status !== 'passing');
  return (
    <Box sx={{ display: 'grid', gap: 1.5, pl: { md: 3 } }}>
      <Terms>
        <dt>{t('hosts.entity')}</dt>
        <dd>
          {entityRef ? (
            <EntityRefLink entityRef={entityRef}>{host.name}</EntityRefLink>
          ) : (
            t('hosts.noEntity')
          )}
        </dd>
        <dt>{t('column.memory')}</dt>
        <dd>
          <FactValue fact={self.memoryBytes}>
            {value => formatUnit(value, 'bytes', t)}
          </FactValue>
        </dd>
        <dt>{t('column.unhealthy')}</dt>
        <dd>
          <FactValue fact={self.unhealthyComponents}>
            {value =>
              value > 0 ? <ToneText tone="warning">{value}</ToneText> : value
            }
          </FactValue>
        </dd>
        <dt>{t('hosts.samples')}</dt>
        <dd>
          <FactValue fact={self.samplesPerSecond}>
            {value => formatUnit(value, 'perSecond', t)}
          </FactValue>
        </dd>
        <dt>{t('hosts.lines')}</dt>
        <dd>
          <FactValue fact={self.linesPerSecond}>
            {value => formatUnit(value, 'perSecond', t)}
          </FactValue>
        </dd>
      </Terms>
      {open.length > 0 && (
        <FindingList
          label={t('hosts.findingsOf', { name: host.name })}
          findings={open}
        />
      )}
    </Box>
  );
}
