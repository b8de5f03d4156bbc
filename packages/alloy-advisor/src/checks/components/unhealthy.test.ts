import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { absent, known, unknown } from '../../snapshot';
import type { SelfMetrics, Snapshot } from '../../snapshot';
import {
  collector,
  instance,
  snapshot,
  refused,
  wellMetrics,
} from '../../testdata/snapshots';
import { runChecks } from '../runChecks';
import { componentsUnhealthy } from './unhealthy';

describeSnapshotCheck(componentsUnhealthy, {
  failing: {
    collectors: known('kubernetes', [
      collector({
        instances: known('kubernetes', [
          instance({
            self: {
              ...wellMetrics,
              unhealthyComponents: known('metrics', 2),
            },
          }),
        ]),
      }),
    ]),
    components: known('alloy', [
      {
        instance: 'alloy-node-a',
        namespace: 'monitoring',
        ill: [
          {
            id: 'mimir.rules.kubernetes.local',
            health: 'unhealthy',
            message: 'HTTP status 500',
          },
        ],
      },
    ]),
  },
  says: 'alloy-node-a has 2 components that are not healthy: mimir.rules.kubernetes.local is unhealthy (HTTP status 500) and 1 more.',
  blind: {
    collectors: known('kubernetes', [collector({ instances: refused })]),
    hosts: known('catalog', []),
  },
});

describe('components', () => {
  const nothing = unknown('metrics', 'It timed out.');

  function statuses(self: SelfMetrics, more: Partial<Snapshot> = {}) {
    return runChecks(
      snapshot({
        collectors: known('kubernetes', [
          collector({ instances: known('kubernetes', [instance({ self })]) }),
        ]),
        hosts: known('catalog', []),
        ...more,
      }),
    )
      .filter(it => it.check === 'components/unhealthy')
      .map(it => [it.status, it.subject.name]);
  }

  it('are not known of a process that says nothing and was not asked', () => {
    expect(statuses({ ...wellMetrics, unhealthyComponents: nothing })).toEqual([
      ['unknown', 'alloy-node'],
    ]);
  });

  it('are ill by what the process itself says, where the store has nothing', () => {
    const ill = [
      { id: 'loki.write.a', health: 'exited', message: 'it ended' } as const,
    ];

    expect(
      statuses(
        { ...wellMetrics, unhealthyComponents: nothing },
        {
          components: known('alloy', [
            { instance: 'alloy-node-a', namespace: 'monitoring', ill },
          ]),
        },
      ),
    ).toEqual([['failing', 'alloy-node-a']]);
  });

  it('are not known to be healthy where one of several does not tell', () => {
    const of = (...selves: SelfMetrics[]) =>
      statuses(wellMetrics, {
        collectors: known('kubernetes', [
          collector({
            instances: known(
              'kubernetes',
              selves.map((self, i) => instance({ name: `pod-${i}`, self })),
            ),
          }),
        ]),
      });
    const silent = absent('metrics', 'It stored no metrics.');

    expect(
      of(wellMetrics, { ...wellMetrics, unhealthyComponents: nothing }),
    ).toEqual([['unknown', 'alloy-node']]);
    // Of one that is silent another finding says so.
    expect(
      of(wellMetrics, {
        ...wellMetrics,
        version: silent,
        unhealthyComponents: silent,
      }),
    ).toEqual([['passing', 'alloy-node']]);
  });

  it('are not known of hosts that are not known', () => {
    expect(statuses(wellMetrics, { hosts: nothing })).toEqual([
      ['unknown', 'lab'],
      ['passing', 'alloy-node'],
    ]);
  });
});
