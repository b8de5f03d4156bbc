import Box from '@mui/material/Box';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Collector,
  Instance,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { gather, illComponents } from '../../report';
import { UnknownPart, UnknownValue } from '../facts';
import { Section } from '../page/Section';
import { ToneText } from '../tone';
import { IllComponentsTable } from './IllComponentsTable';
import { InstancesKnown } from './InstancesKnown';

/** Whether the components of a collector are healthy, and which are not. */
export function ComponentHealth(props: {
  report: Report;
  collector: Collector;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { report, collector } = props;
  const { configuration } = collector;
  const names = configuration.known ? configuration.value.components : [];
  return (
    <Section
      id="alloy-collector-components"
      title={t('collector.components')}
      explained={t('collector.componentsExplained')}
    >
      <InstancesKnown collector={collector}>
        {instances => (
          <Health report={report} collector={collector} instances={instances} />
        )}
      </InstancesKnown>
      {names.length > 0 && (
        <Box sx={{ fontSize: 'body2.fontSize', mt: 1 }}>
          {t('collector.uses', { count: names.length })}{' '}
          <Box
            component="span"
            sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}
          >
            {names.join(', ')}
          </Box>
        </Box>
      )}
    </Section>
  );
}

function Health(props: {
  report: Report;
  collector: Collector;
  instances: readonly Instance[];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { report, collector, instances } = props;
  const health = gather(instances.map(it => it.self.unhealthyComponents));
  const reporting = health.known.length;
  const ill = health.known.filter(it => it > 0).length;
  const which = illComponents(collector, report.snapshot);
  const rows = which.known ? which.value.components : [];
  return (
    <>
      <Box
        sx={{ columnGap: 1.5, display: 'flex', flexWrap: 'wrap', rowGap: 0.5 }}
      >
        {reporting > 0 && (
          <ToneText tone={ill > 0 ? 'warning' : 'passing'}>
            {ill > 0
              ? t('collector.ill', { count: ill, total: reporting })
              : t('collector.well', { count: reporting })}
          </ToneText>
        )}
        {health.unknown > 0 && (
          <span>
            <UnknownValue count={health.unknown} reasons={health.reasons} />
          </span>
        )}
      </Box>
      {rows.length > 0 && <IllComponentsTable components={rows} />}
      {ill > 0 && !which.known && (
        <Box sx={{ mt: 1 }}>
          <UnknownPart fact={which}>{t('collector.illUnknown')}</UnknownPart>
        </Box>
      )}
    </>
  );
}
