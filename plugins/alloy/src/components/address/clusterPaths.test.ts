import { clusterPaths } from './clusterPaths';

describe('clusterPaths', () => {
  const paths = clusterPaths('/catalog/default/resource/lab/alloy');

  it('has an address for each page, and the tab itself for the overview', () => {
    expect(paths.page('overview')).toBe('/catalog/default/resource/lab/alloy');
    expect(paths.page('findings')).toBe(
      '/catalog/default/resource/lab/alloy/findings',
    );
  });

  it('has one for each collector, and for a line of its configuration', () => {
    const collector = { namespace: 'monitoring', name: 'alloy node' };
    expect(paths.collector(collector)).toBe(
      '/catalog/default/resource/lab/alloy/collectors/monitoring/alloy%20node',
    );
    expect(paths.collector(collector, { file: 'a&b.alloy', line: 12 })).toMatch(
      /\?file=a%26b\.alloy&line=12#configuration$/,
    );
  });
});

describe('the address of findings', () => {
  const { findings } = clusterPaths('/alloy');

  it('has their filter', () => {
    expect(
      findings({
        statuses: ['failing'],
        severities: ['critical'],
        text: 'a b',
      }),
    ).toBe('/alloy/findings?status=failing&severity=critical&text=a+b');
  });

  it('is that of all of them without one', () => {
    expect(findings({})).toBe('/alloy/findings');
  });
});
