import { mapFact, unknown } from '@alloy-fleet/alloy-advisor';
import {
  SCRIPT,
  healthySnapshot,
  maybeClustered,
  startedByScriptSnapshot,
} from '../../testdata';
import { clusterGroups } from './clusterGroups';

const refused = unknown('metrics', 'The store refused: 403.');

/** The groups as name, members and views. */
function told(snapshot: Parameters<typeof clusterGroups>[0]) {
  const groups = clusterGroups(snapshot);
  return groups.known
    ? groups.value.map(it => [it.name, it.members.length, it.views.length])
    : groups.reason;
}

describe('clusterGroups', () => {
  it('puts the members of a name and their views together', () => {
    expect(told(healthySnapshot())).toEqual([['lab-lon1-uk', 2, 2]]);
  });

  it('goes by what workloads are told where the metrics are wanting', () => {
    expect(told({ ...healthySnapshot(), clustering: refused })).toEqual([
      ['lab-lon1-uk', 0, 2],
    ]);
  });

  it('is not known while one may be clustered and none says so', () => {
    expect(told(startedByScriptSnapshot())).toBe(`alloy-cluster: ${SCRIPT}`);
  });

  it.each([
    ['as many as all of its workloads should run', 'lab-lon1-uk', 2],
    ['more if another workload may be in it', undefined, undefined],
  ])('expects %s', (_, name, expected) => {
    const { collectors } = healthySnapshot();
    const groups = clusterGroups({
      ...healthySnapshot(),
      collectors: mapFact(collectors, list =>
        list.map(it =>
          it.kind === 'Deployment' && name === undefined
            ? { ...it, clustering: maybeClustered(SCRIPT) }
            : it,
        ),
      ),
    });
    expect(groups).toMatchObject({ value: [{ expected }] });
  });

  it('is not known where nobody says anything', () => {
    expect(
      told({
        ...healthySnapshot(),
        clustering: refused,
        peers: unknown('alloy', 'Not configured.'),
      }),
    ).toBe('The store refused: 403.');
  });
});
