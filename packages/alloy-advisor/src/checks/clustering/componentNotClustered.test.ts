import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { clusteringComponentNotClustered as check } from './componentNotClustered';

const flags = ['--cluster.enabled=true'];
const bare = 'prometheus.operator.probes "a" {\n\tforward_to = []\n}\n';
const clustered = bare.replace(
  '[]',
  '[]\n\tclustering {\n\t\tenabled = true\n\t}',
);

describe('clustering/component-not-clustered', () => {
  it('fails for a component without the block', () => {
    expect(
      findingOf(check, collector({ flags, replicas: 2, config: bare })),
    ).toMatchObject({
      status: 'failing',
      severity: 'critical',
      remedy: { alloy: 'clustering {\n\tenabled = true\n}\n' },
    });
  });

  it('passes with the block', () => {
    expect(statusOf(check, collector({ flags, config: clustered }))).toBe(
      'passing',
    );
  });

  it('has nothing to say of a process that is not clustered', () => {
    expect(statusOf(check, collector({ config: bare }))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector({ flags }))).toBe('unknown');
  });
});
