import { styled, useTheme } from '@mui/material/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import type { FindingFilter } from '../../report';
import type { Place, Topology, Unit } from '../../topology';
import { ClusterPaths, useClusterPaths } from '../address';
import { CollectorView } from './CollectorView';
import { FlowView } from './FlowView';
import { PlaceView } from './PlaceView';
import type { Scene } from './Scene';
import { StoreView } from './StoreView';
import { Caption, HATCH, StateIcon } from './svg';

/** So many names make an address that every browser and proxy takes. */
const IN_ADDRESS = 40;

const Root = styled('svg')({
  display: 'block',
  fontFamily: 'inherit',
  height: 'auto',
  // Below this its letters are too small; it then scrolls in its frame.
  minWidth: 720,
  maxWidth: 1200,
  width: '100%',
});

const Cover = styled('path')(({ theme }) => ({
  fill: 'none',
  stroke: theme.palette.text.secondary,
  strokeOpacity: 0.5,
  strokeWidth: 1.5,
}));

/** Draws a scene. Everything that can be known more of is a link. */
export function SceneView(props: { scene: Scene; topology: Topology }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const paths = useClusterPaths();
  const { scene, topology } = props;
  const { collectorsNote: note } = scene;
  return (
    <Root
      viewBox={`-4 -4 ${scene.width + 8} ${scene.height + 8}`}
      role="group"
      aria-label={t('picture.title')}
    >
      <Hatch />
      {scene.covers.map(({ key, path }) => (
        <Cover key={key} d={path} />
      ))}
      {scene.places.map(it => (
        <PlaceView
          key={it.part.kind}
          placed={it}
          linkOf={unit => linkOf(unit, it.part, topology, paths)}
        />
      ))}
      {scene.collectors.map(it => (
        <CollectorView key={it.part.key} placed={it} />
      ))}
      {scene.flows.map(it => (
        <FlowView
          key={it.flow.key}
          placed={it}
          from={topology.collectors.find(({ key }) => key === it.flow.from)}
        />
      ))}
      {note && (
        <g>
          <title>{topology.collectorsUnknownBecause}</title>
          {topology.collectorsUnknownBecause === undefined ? (
            <Caption x={note.x + 12} y={note.y + 26}>
              {t('bars.more', { count: topology.moreCollectors })}
            </Caption>
          ) : (
            <>
              <rect {...note} rx={4} fill={`url(#${HATCH})`} />
              <StateIcon x={note.x + 20} y={note.y + 22} tone="unknown" />
              <Caption x={note.x + 36} y={note.y + 26}>
                {t('picture.collectorsUnknown')}
              </Caption>
            </>
          )}
        </g>
      )}
      {scene.stores.map(it => (
        <StoreView key={it.part.kind} placed={it} />
      ))}
    </Root>
  );
}

function Hatch() {
  const theme = useTheme();
  return (
    <defs>
      <pattern
        id={HATCH}
        width={8}
        height={8}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={8} height={8} fill={theme.palette.background.paper} />
        <rect width={3} height={8} fill={theme.palette.action.selected} />
      </pattern>
    </defs>
  );
}

/** What is wrong leads to why; what is well, to the list in which it stands. */
function linkOf(
  unit: Unit,
  place: Place,
  topology: Topology,
  paths: ClusterPaths,
): string {
  if (unit.failing > 0) {
    return paths.findings({ statuses: ['failing'], ...filterOf(unit) });
  }
  const [daemonSet, ...others] = topology.collectors.filter(
    it => it.kind === 'DaemonSet',
  );
  return place.kind === 'nodes' && daemonSet && others.length === 0
    ? paths.collector(daemonSet)
    : paths.page('collectors');
}

/** What is about a unit; about too many for an address, what is as severe. */
function filterOf({
  count,
  name,
  failingOn,
  tone,
}: Unit): Partial<FindingFilter> {
  if (count === 1) {
    return { text: name };
  }
  return failingOn.length <= IN_ADDRESS
    ? { subjects: failingOn }
    : { severities: [tone === 'warning' ? 'warning' : 'critical'] };
}
