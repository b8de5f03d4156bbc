import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { known } from '../../snapshot';
import type { Snapshot } from '../../snapshot';
import {
  clustered,
  collector,
  maybeClustered,
  snapshot,
  refused,
} from '../../testdata/snapshots';
import { runChecks } from '../runChecks';
import { clusteringNameShared } from './nameShared';

describeSnapshotCheck(clusteringNameShared, {
  failing: {
    collectors: known('kubernetes', [
      collector({ name: 'a', clustering: clustered('x') }),
      collector({ name: 'b', clustering: clustered('x') }),
    ]),
  },
  says: 'a and b both have the cluster name x: if one finds the other they become one cluster, and targets go to processes that do not know them.',
  alsoSays:
    'b and a both have the cluster name x: if one finds the other they become one cluster, and targets go to processes that do not know them.',
  blind: { collectors: refused },
});

describe('clustering that can not be read', () => {
  const REASON = 'It is started with $(MORE), whose value was not read.';
  const replicas = { kind: 'StatefulSet', desired: 2 } as const;
  const open = collector({
    name: 'open',
    clustering: maybeClustered(),
    ...replicas,
  });
  const inShort = (id: string, change: Partial<Snapshot>) =>
    runChecks(snapshot(change))
      .filter(it => it.check === id)
      .map(it => [it.subject.name, it.status, it.summary]);

  it('leaves it unknown whether names are shared, of all that may share one', () => {
    expect(
      inShort('clustering/name-shared', {
        collectors: known('kubernetes', [
          collector({ name: 'a', clustering: clustered('x') }),
          collector({ name: 'off' }),
          open,
        ]),
      }),
    ).toEqual([
      [
        'a',
        'unknown',
        `It is not known whether a shares its cluster name: The cluster name of open can't be read. ${REASON}`,
      ],
      [
        'open',
        'unknown',
        `It is not known whether cluster names are shared: Whether open is clustered can't be read. ${REASON}`,
      ],
    ]);
  });

  it('does not hide that two others share a name', () => {
    expect(
      inShort('clustering/name-shared', {
        collectors: known('kubernetes', [
          collector({ name: 'a', clustering: clustered('x') }),
          collector({ name: 'b', clustering: clustered('x') }),
          open,
        ]),
      }).map(([name, status]) => [name, status]),
    ).toEqual([
      ['a', 'failing'],
      ['b', 'failing'],
      ['open', 'unknown'],
    ]);
  });

  it('leaves a name unknown of which only the flag is read', () => {
    const nameless = {
      ...clustered(),
      name: maybeClustered('It is a variable.').name,
    };
    expect(
      inShort('clustering/name-shared', {
        collectors: known('kubernetes', [
          collector({ name: 'a', clustering: nameless }),
        ]),
      }),
    ).toEqual([
      [
        'a',
        'unknown',
        'It is not known whether a shares its cluster name: It is a variable.',
      ],
    ]);
  });
});
