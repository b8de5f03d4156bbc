import Box from '@mui/material/Box';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { clusterScope } from '@alloy-fleet/alloy-advisor';
import { alloyTranslationRef } from '../../translation';
import { exploreUrl } from '../../explore';
import { kubernetesTab, Link, useClusterPaths } from '../address';

/** Where more of the cluster is: its objects, and its metrics and logs. */
export function OpenElsewhere(props: { report: Report }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { entity } = useEntity();
  const paths = useClusterPaths();
  const { explore, snapshot } = props.report;
  const { select } = clusterScope(snapshot.cluster);
  const links = [
    { words: t('strip.kubernetes'), to: kubernetesTab(entity, paths) },
    {
      words: t('strip.explore.metrics'),
      to:
        explore.metrics &&
        exploreUrl(explore.metrics, 'prometheus', select('alloy_build_info')),
    },
    {
      words: t('strip.explore.logs'),
      to: explore.logs && exploreUrl(explore.logs, 'loki', select('')),
    },
  ].flatMap(({ words, to }) => (to ? [{ words, to }] : []));
  return links.length === 0 ? null : (
    <Box
      component="ul"
      sx={{
        columnGap: 2,
        display: 'flex',
        flexWrap: 'wrap',
        fontSize: 'body2.fontSize',
        listStyle: 'none',
        m: 0,
        p: 0,
      }}
    >
      {links.map(({ words, to }) => (
        <li key={words}>
          <Link to={to}>{words}</Link>
        </li>
      ))}
    </Box>
  );
}
