import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { nodeMissingToleration as check } from './missingToleration';

const kind = 'DaemonSet';
const config = 'loki.source.journal "a" {\n\tforward_to = []\n}\n';

describe('node/missing-toleration', () => {
  it('fails without tolerations, and with one of a single taint', () => {
    const tolerations = [
      { key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' },
    ];
    expect(statusOf(check, collector({ kind, config }))).toBe('failing');
    expect(
      statusOf(check, collector({ kind, config, pod: { tolerations } })),
    ).toBe('failing');
  });

  it('is worth knowing that NoExecute taints drive it off', () => {
    const tolerations = [{ operator: 'Exists', effect: 'NoSchedule' }];
    expect(
      findingOf(check, collector({ kind, config, pod: { tolerations } })),
    ).toMatchObject({ status: 'failing', severity: 'info' });
  });

  it('passes with a toleration of everything', () => {
    const tolerations = [{ operator: 'Exists' }];
    expect(
      statusOf(check, collector({ kind, config, pod: { tolerations } })),
    ).toBe('passing');
  });

  it('has nothing to say without node-local work', () => {
    expect(statusOf(check, collector({ kind, config: '' }))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector({ kind }))).toBe('unknown');
  });
});
