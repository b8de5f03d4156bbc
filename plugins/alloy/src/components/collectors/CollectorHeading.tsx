import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Collector,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
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
  const clustered =
    clustering.name === undefined
      ? t('collector.clusteredUnnamed')
      : t('collector.clustered', { name: clustering.name });
  return (
    <Section
      id="alloy-collector"
      title={collector.name}
      explained={
        <Dotted>
          {t('collector.kindIn', { kind: collector.kind, namespace })}
          {clustering.enabled ? clustered : t('collector.notClustered')}
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
