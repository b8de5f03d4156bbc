import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Collector,
  Finding,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { findingsOfCollector, gather } from '../../report';
import { UnknownPart, UnknownValue } from '../facts';
import { FindingList } from '../findings/FindingList';
import { Section } from '../page/Section';
import { ToneText } from '../tone';

const GROUP = 'components/';

/** Whether the components of a collector are healthy, and which are not. */
export function ComponentHealth(props: {
  collector: Collector;
  findings: readonly Finding[];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { collector, findings } = props;
  const { instances } = collector;
  return (
    <Section
      id="alloy-collector-components"
      title={t('collector.components')}
      explained={t('collector.componentsExplained')}
    >
      {instances.known ? (
        <Known
          collector={collector}
          instances={instances.value}
          findings={findings}
        />
      ) : (
        <UnknownPart fact={instances}>
          {t('collectors.instancesUnknown', { name: collector.name })}
        </UnknownPart>
      )}
    </Section>
  );
}

function Known(props: {
  collector: Collector;
  instances: (Collector['instances'] & { known: true })['value'];
  findings: readonly Finding[];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { collector, instances } = props;
  const health = gather(instances.map(it => it.self.unhealthyComponents));
  const ill = health.known.filter(it => it > 0).length;
  const failing = findingsOfCollector(props.findings, collector).filter(
    it => it.status === 'failing' && it.check.startsWith(GROUP),
  );
  const names = collector.configuration.known
    ? collector.configuration.value.components
    : [];
  return (
    <>
      {health.known.length > 0 && (
        <ToneText tone={ill > 0 ? 'warning' : 'passing'}>
          {ill > 0
            ? t('collector.ill', {
                count: ill,
                total: String(health.known.length),
              })
            : t('collector.well', { count: health.known.length })}
        </ToneText>
      )}{' '}
      {health.unknown > 0 && (
        <UnknownValue count={health.unknown} reasons={health.reasons} />
      )}
      {instances.length === 0 && (
        <Typography variant="body2">
          {t('collectors.noInstances', { name: collector.name })}
        </Typography>
      )}
      {failing.length > 0 && (
        <FindingList label={t('collector.components')} findings={failing} />
      )}
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
    </>
  );
}
