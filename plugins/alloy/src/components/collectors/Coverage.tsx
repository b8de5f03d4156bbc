import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ClusterNode,
  Collector,
  Fact,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { summariseCollector } from '../../report';
import { ToneIcon } from '../tone';

/** How many nodes each DaemonSet covers, one sentence for each. */
export function Coverage(props: {
  collectors: readonly Collector[];
  nodes: Fact<ClusterNode[]>;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  return (
    <>
      {props.collectors.map(collector => {
        const { covered } = summariseCollector(collector, props.nodes);
        if (!covered?.known) {
          return null;
        }
        const { nodes, of } = covered.value;
        return (
          <Typography
            key={`${collector.namespace}/${collector.name}`}
            variant="body2"
            sx={{ alignItems: 'flex-start', display: 'flex', gap: 0.75, mb: 1 }}
          >
            <ToneIcon tone={nodes < of ? 'critical' : 'passing'} size="small" />
            <span>
              {t('collectors.covers', {
                name: collector.name,
                nodes,
                of,
              })}
            </span>
          </Typography>
        );
      })}
    </>
  );
}
