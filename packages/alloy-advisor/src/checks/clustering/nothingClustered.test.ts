import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { clusteringNothingClustered as check } from './nothingClustered';

const flags = ['--cluster.enabled'];

describe('clustering/nothing-clustered', () => {
  it('fails for a clustered process without a clustering block', () => {
    const config =
      'prometheus.operator.podmonitors "a" {\n  forward_to = []\n}\n';
    const finding = findingOf(check, collector({ flags, config }));
    expect(finding?.status).toBe('failing');
    expect(finding?.remedy?.alloy).toBe('clustering {\n\tenabled = true\n}\n');
  });

  it('passes when a component has the block', () => {
    const config =
      'prometheus.operator.podmonitors "a" {\n  forward_to = []\n  clustering {\n    enabled = true\n  }\n}\n';
    expect(findingOf(check, collector({ flags, config }))).toMatchObject({
      status: 'passing',
      evidence: [{}, { kind: 'config', line: 1, column: 1 }],
    });
  });

  it('passes when a component elects a leader without one', () => {
    const config = 'mimir.rules.kubernetes "a" {\n  address = "http://m"\n}\n';
    expect(statusOf(check, collector({ flags, config }))).toBe('passing');
  });

  it.each([
    ['import.git "k" {\n\trepository = "a"\n\tpath = "b"\n}\n', 'import.git.k'],
    ['remotecfg {\n\turl = "https://fleet"\n}\n', 'remotecfg'],
  ])('is unknown where components come from elsewhere: %j', (config, id) => {
    expect(findingOf(check, collector({ flags, config }))).toMatchObject({
      status: 'unknown',
      summary: `It is not known of alloy-test whether any component uses clustering: ${id} takes components from elsewhere, which were not read.`,
    });
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector({ flags }))).toBe('unknown');
  });
});
