import { clusterPaths } from './clusterPaths';
import { placeOf } from './place';

const TAB = '/catalog/default/resource/lab/alloy';

describe('placeOf', () => {
  it.each([
    ['', 'overview'],
    ['/', 'overview'],
    ['/collectors', 'collectors'],
    ['/clustering/', 'clustering'],
    ['/cardinality', 'cardinality'],
    ['/Findings', 'findings'],
  ])('of the tab’s path with "%s" is the page %s', (rest, page) => {
    expect(placeOf(TAB + rest, TAB + rest)).toEqual({
      kind: 'page',
      page: 'overview',
    });
    expect(placeOf(TAB, TAB + rest)).toEqual({ kind: 'page', page });
  });

  it.each(['alloy-node', 'a b', 'a/b', '100%'])(
    'of the path of the collector "%s" is that collector',
    name => {
      const collector = { namespace: 'monitoring', name };
      const path = clusterPaths(TAB).collector(collector);
      expect(placeOf(TAB, path)).toEqual({
        kind: 'collector',
        page: 'collectors',
        ...collector,
      });
    },
  );

  it('leaves what cannot be decoded as it is', () => {
    expect(placeOf(TAB, `${TAB}/collectors/monitoring/100%`)).toMatchObject({
      name: '100%',
    });
  });

  it.each([
    '/nothing',
    '/overview',
    '/findings/1',
    '/collectors/a',
    '/collectors/a/b/c',
  ])('of the tab’s path with "%s" is unknown', rest => {
    expect(placeOf(TAB, TAB + rest)).toEqual({ kind: 'unknown' });
  });

  it('does not mind how the tab’s path is written', () => {
    const written = TAB.toUpperCase();
    expect(placeOf(TAB, `${written}/findings`)).toMatchObject({
      page: 'findings',
    });
  });
});
