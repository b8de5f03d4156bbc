import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Collector,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { Translate, alloyTranslationRef } from '../../translation';
import { summariseOne } from '../../report';
import { Section } from '../page/Section';
import { Dotted } from '../text';
import { ToneIcon } from '../tone';

/** A collector's name, and how it is in a sentence. */
export function CollectorHeading(props: {
  report: Report;
  collector: Collector;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { report, collector } = props;
  const { tone, sentence } = summariseOne(collector, report, t);
  const { clustering, namespace, imageVersion } = collector;
  return (
    <Section
      id="alloy-collector"
      title={collector.name}
      explained={
        <Dotted>
          {t('collector.kindIn', { kind: collector.kind, namespace })}
          {clusteredWords(clustering, t)}
          {imageVersion &&
            t('collectors.imageVersion', { version: imageVersion })}
        </Dotted>
      }
    >
      <Typography
        component="div"
        sx={{ alignItems: 'flex-start', display: 'flex', gap: 1 }}
      >
        <ToneIcon tone={tone} />
        <Box component="p" sx={{ m: 0, overflowWrap: 'anywhere' }}>
          {sentence}
        </Box>
      </Typography>
    </Section>
  );
}

function clusteredWords(
  { enabled, name }: Collector['clustering'],
  t: Translate,
): string {
  if (!enabled.known) {
    return t('collector.clusteredUnknown');
  }
  if (!enabled.value) {
    return t('collector.notClustered');
  }
  if (name.known) {
    return t('collector.clustered', { name: name.value });
  }
  return t(
    name.absent
      ? 'collector.clusteredUnnamed'
      : 'collector.clusteredNameUnknown',
  );
}
