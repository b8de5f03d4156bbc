import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { placementSingletonOnReplicas as check } from './singletonOnReplicas';

const config = 'loki.source.kubernetes_events "a" {\n\tforward_to = []\n}\n';

describe('placement/singleton-on-replicas', () => {
  it('fails for two readers of the events', () => {
    expect(
      findingOf(check, collector({ kind: 'Deployment', replicas: 2, config })),
    ).toMatchObject({
      status: 'failing',
      severity: 'critical',
      evidence: [
        { object: 'deployment/alloy-test', field: 'spec.replicas', value: '2' },
        { kind: 'config', line: 1 },
      ],
    });
  });

  it('fails on a DaemonSet', () => {
    const finding = findingOf(check, collector({ kind: 'DaemonSet', config }));
    expect(finding?.status).toBe('failing');
    // It has no replicas to set.
    expect(finding?.remedy).toEqual({
      text: 'Move it to a Deployment with one replica.',
    });
  });

  it('passes on one replica', () => {
    expect(statusOf(check, collector({ config }))).toBe('passing');
  });

  it('has nothing to say when the replicas elect a reader', () => {
    const clustered = config.replace(
      '[]',
      '[]\n\tclustering {\n\t\tenabled = true\n\t}',
    );
    expect(
      statusOf(check, collector({ replicas: 2, config: clustered })),
    ).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector({ replicas: 2 }))).toBe('unknown');
  });
});
