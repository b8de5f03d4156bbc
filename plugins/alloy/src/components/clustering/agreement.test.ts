import { known, unknown } from '@alloy-fleet/alloy-advisor';
import { agreement, byCluster } from './agreement';

const member = (instance: string, peers?: number, clusterName?: string) => ({
  instance,
  clusterName,
  peers:
    peers === undefined
      ? unknown('metrics', 'no samples')
      : known('metrics', peers),
  targets: known('metrics', 1),
});

describe('agreement', () => {
  it('holds when each member sees all', () => {
    expect(agreement([member('a', 2), member('b', 2)])).toEqual({
      kind: 'agree',
      members: 2,
    });
  });

  it('is no agreement of one alone', () => {
    expect(agreement([member('a', 1)])).toEqual({ kind: 'alone' });
  });

  it('does not hold when members see different numbers', () => {
    expect(agreement([member('a', 2), member('b', 2), member('c', 1)])).toEqual(
      { kind: 'differ', members: 3, seen: [1, 2] },
    );
  });

  it('does not hold when all see fewer or more than there are', () => {
    expect(agreement([member('a', 1), member('b', 1)])).toEqual({
      kind: 'fewer',
      members: 2,
      peers: 1,
    });
    expect(agreement([member('a', 7)])).toMatchObject({ kind: 'more' });
  });

  it('is unknown when one does not tell', () => {
    expect(agreement([member('a', 2), member('b')])).toEqual({
      kind: 'unknown',
    });
  });
});

describe('byCluster', () => {
  it('puts members of one name together', () => {
    const clusters = byCluster([
      member('a', 2, 'x'),
      member('b', 2),
      member('c', 2, 'x'),
    ]);

    expect(
      [...clusters].map(([name, of]) => [name, of.map(it => it.instance)]),
    ).toEqual([
      ['x', ['a', 'c']],
      [undefined, ['b']],
    ]);
  });
});
