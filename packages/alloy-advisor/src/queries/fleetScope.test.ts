import { clusterScope } from './clusterScope';
import { fleetScope } from './fleetScope';
import type { Scope } from './Scope';

const row = (cluster: string | undefined, value: number) => ({
  labels: { job: 'a', ...(cluster === undefined ? {} : { cluster }) },
  value,
});
const own = (value: number) => ({ labels: { job: 'a' }, value });

/** Each part of a query as a scope writes it. */
function written({ select, by, on, whole, absent, countOrZero }: Scope) {
  return [
    select('up', 'job="a"'),
    select(''),
    `sum ${by('job')} (x) and ${on('job')} y`,
    whole('count', 'x'),
    whole('topk', 'x', '3'),
    absent('x', 'y'),
    countOrZero('x', 'y'),
  ];
}

describe('a scope', () => {
  it('of one cluster says nothing of clusters but in its selectors', () => {
    expect(written(clusterScope('a"b'))).toEqual([
      'up{cluster="a\\"b",job="a"}',
      '{cluster="a\\"b"}',
      'sum by (job) (x) and on (job) y',
      'count(x)',
      'topk(3, x)',
      'absent(x)',
      '(count(x) or vector(0))',
    ]);
  });

  it('of all keeps each apart', () => {
    expect(written(fleetScope())).toEqual([
      'up{cluster!="",job="a"}',
      '{cluster!=""}',
      'sum by (cluster, job) (x) and on (cluster, job) y',
      'count by (cluster) (x)',
      'topk by (cluster) (3, x)',
      '(group by (cluster) (y) unless on (cluster) (x))',
      '(count by (cluster) (x) or 0 * group by (cluster) (y))',
    ]);
  });

  it('of some selects them by name, whatever that holds', () => {
    const { select } = fleetScope({ clusters: ['a.*', 'b"|\\'] });

    expect(select('up')).toBe('up{cluster=~"a\\\\.\\\\*|b\\"\\\\|\\\\\\\\"}');
  });

  it('of more than fit into a query selects all, and leaves out the others', () => {
    const clusters = Array.from({ length: 500 }, (_, i) => `cluster-${i}`);
    const { select, split } = fleetScope({ clusters });

    expect(select('up')).toBe('up{cluster!=""}');
    expect(
      split([row('cluster-7', 1), row('other', 2)]).get('cluster-7'),
    ).toEqual([own(1)]);
    expect(split([row('other', 2)]).has('other')).toBe(false);
  });

  it.each([[[]], [['a', '']]])('is of no such clusters: %j', clusters => {
    expect(() => fleetScope({ clusters })).toThrow(RangeError);
  });
});

describe('split', () => {
  const rows = [row('a', 1), row('b', 2), row('a', 3)];

  it('gives each cluster its rows, without its label', () => {
    expect([...fleetScope().split(rows)]).toEqual([
      ['a', [own(1), own(3)]],
      ['b', [own(2)]],
    ]);
  });

  it('has every cluster that is named, with nothing where nothing came', () => {
    expect([...fleetScope({ clusters: ['c', 'b'] }).split(rows)]).toEqual([
      ['c', []],
      ['b', [own(2)]],
    ]);
    expect([...clusterScope('c').split([])]).toEqual([['c', []]]);
    expect([...fleetScope().split([])]).toEqual([]);
  });

  it('has all rows of its one cluster, with the label or without', () => {
    expect([
      ...clusterScope('a').split([row('a', 1), row(undefined, 2)]),
    ]).toEqual([['a', [own(1), own(2)]]]);
  });

  it('throws for a row that is of no cluster', () => {
    expect(() => fleetScope().split([row(undefined, 1)])).toThrow(
      'gave {"job":"a"}, which is of none of them: it is not grouped by its scope.',
    );
  });
});
