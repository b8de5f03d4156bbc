import { notGiven } from '../../static/collector';
import { collector, statusOf } from '../../static/testdata/collectors';
import { clusteringNoClusterName as check } from './noClusterName';

const clustered = '--cluster.enabled=true';

describe('clustering/no-cluster-name', () => {
  it('fails without a name, and with an empty one', () => {
    expect(statusOf(check, collector({ flags: [clustered] }))).toBe('failing');
    expect(
      statusOf(check, collector({ flags: [clustered, '--cluster.name='] })),
    ).toBe('failing');
  });

  it('passes with a name', () => {
    expect(
      statusOf(check, collector({ flags: [clustered, '--cluster.name=a'] })),
    ).toBe('passing');
  });

  it('has nothing to say of a process that is not clustered', () => {
    expect(statusOf(check, collector())).toBeUndefined();
  });

  it('is unknown without the workload', () => {
    const workload = notGiven('No.');
    expect(statusOf(check, { ...collector(), workload })).toBe('unknown');
  });
});
