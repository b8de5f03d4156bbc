import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Cardinality } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { formatCount } from '../charts';
import { FactValue } from '../facts';
import { Section } from '../page/Section';
import { CountsOf } from './CountsOf';

/** How many series the cluster has, and where they are. */
export function CardinalitySection(props: { cardinality: Cardinality }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { series, byJob, largestMetrics, largestLabels } = props.cardinality;
  return (
    <Section
      id="alloy-cardinality"
      title={t('cardinality.title')}
      explained={t('cardinality.explained')}
    >
      <Typography component="p" variant="body1" sx={{ mb: 2 }}>
        {t('cardinality.total')}{' '}
        <FactValue fact={series}>
          {value => (
            <span title={value.toLocaleString()}>
              {t('cardinality.series', {
                count: value,
                short: formatCount(value),
              })}
            </span>
          )}
        </FactValue>
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          gridTemplateColumns:
            'repeat(auto-fit, minmax(min(100%, 17rem), 1fr))',
        }}
      >
        <CountsOf title={t('cardinality.byJob')} fact={byJob} />
        <CountsOf
          title={t('cardinality.largestMetrics')}
          fact={largestMetrics}
        />
        <CountsOf title={t('cardinality.largestLabels')} fact={largestLabels} />
      </Box>
    </Section>
  );
}
