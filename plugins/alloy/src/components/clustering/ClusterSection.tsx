import Box from '@mui/material/Box';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Snapshot } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { useSeriesRange } from '../../series';
import { RangePicker } from '../charts';
import { Section } from '../page/Section';
import { ConvergenceChart } from './ConvergenceChart';
import { ConvergenceSentence } from './ConvergenceSentence';
import { PeerMatrixTable } from './PeerMatrixTable';
import { TargetBars } from './TargetBars';
import type { ClusterGroup } from './clusterGroups';
import { convergenceOf } from './convergence';
import { peerMatrix } from './peerMatrix';

/** One cluster: whether all see all, who sees whom, since when, and who does what. */
export function ClusterSection(props: {
  group: ClusterGroup;
  isOnlyOne: boolean;
  snapshot: Pick<Snapshot, 'clustering' | 'peers'>;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { group, isOnlyOne } = props;
  const { clustering, peers } = props.snapshot;
  const [range, setRange] = useSeriesRange();
  const matrix = peerMatrix(group);
  const name = group.name ?? t('clustering.unnamed');
  return (
    <Section
      id={`alloy-cluster-${group.name ?? ''}`}
      title={
        group.name === undefined
          ? t('clustering.unnamed')
          : t('clustering.cluster', { name: group.name })
      }
      explained={t('clustering.explained')}
      action={<RangePicker range={range} onChange={setRange} />}
    >
      <ConvergenceSentence convergence={convergenceOf(group, matrix)} />
      <Box
        sx={{
          alignItems: 'start',
          display: 'grid',
          gap: 3,
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            lg: 'repeat(2, minmax(0, 1fr))',
          },
          mt: 2,
        }}
      >
        <PeerMatrixTable name={name} matrix={matrix} peers={peers} />
        <TargetBars
          name={name}
          members={group.members}
          reported={clustering}
          size={matrix.size}
        />
      </Box>
      <Box sx={{ mt: 3 }}>
        <ConvergenceChart group={group} isOnlyOne={isOnlyOne} />
      </Box>
    </Section>
  );
}
