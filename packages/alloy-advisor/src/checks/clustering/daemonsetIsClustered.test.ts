import { notGiven } from '../../static/collector';
import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { clusteringDaemonsetIsClustered as check } from './daemonsetIsClustered';

describe('clustering/daemonset-is-clustered', () => {
  it('fails for a DaemonSet with --cluster.enabled', () => {
    const finding = findingOf(
      check,
      collector({ kind: 'DaemonSet', flags: ['--cluster.enabled=true'] }),
    );
    expect(finding).toMatchObject({
      status: 'failing',
      subject: { kind: 'collector', name: 'alloy-test' },
    });
    expect(finding?.evidence).toContainEqual({
      kind: 'object',
      object: 'daemonset/alloy-test',
      namespace: 'monitoring',
      field: 'spec.template.spec.containers[0].args',
      value: '--cluster.enabled=true',
    });
  });

  it('passes without the flag, and has nothing to say of other workloads', () => {
    expect(statusOf(check, collector({ kind: 'DaemonSet' }))).toBe('passing');
    expect(statusOf(check, collector({ kind: 'StatefulSet' }))).toBeUndefined();
  });

  it('is unknown without the workload', () => {
    const workload = notGiven('It may not be read.');
    expect(findingOf(check, { ...collector(), workload })).toMatchObject({
      status: 'unknown',
      summary:
        'It is not known of alloy-test whether the DaemonSet is clustered: It may not be read.',
    });
  });
});
