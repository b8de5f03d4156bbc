import {
  collector,
  configOnly,
  findingOf,
  Given,
  statusOf,
} from '../../static/testdata/collectors';
import { storageClaimShared as check } from './claimShared';

const volumes = [
  { name: 'wal', kind: 'claim', claim: 'wal', configMaps: [] } as const,
];
const container = {
  volumeMounts: [{ name: 'wal', mountPath: '/var/lib/alloy' }],
};
const on = (given: Given) =>
  collector({ container, pod: { volumes }, ...given });

describe('storage/claim-shared', () => {
  it.each<[string, Given, string]>([
    ['replicas', { replicas: 2 }, 'volumeClaimTemplates:'],
    ['the pods of all nodes', { kind: 'DaemonSet' }, 'hostPath:'],
  ])('fails where %s store on one claim', (_, given, mended) => {
    const finding = findingOf(check, on(given));
    expect(finding).toMatchObject({
      status: 'failing',
      summary:
        "The pods of alloy-test store on one claim, wal: they spoil each other's files, or wait for the volume.",
    });
    expect(finding?.remedy?.patch).toContain(mended);
  });

  it('fails where a rollout runs two pods for a while', () => {
    const rolled = (strategy?: string) =>
      findingOf(check, on({ kind: 'Deployment', strategy }));
    expect(rolled()).toMatchObject({
      status: 'failing',
      evidence: [{}, {}, {}, { value: 'not set (RollingUpdate)' }],
    });
    expect(rolled('Recreate')?.status).toBe('passing');
  });

  it('passes for one replica, and for a claim each', () => {
    expect(statusOf(check, on({}))).toBe('passing');
    expect(
      statusOf(
        check,
        on({ replicas: 2, pod: {}, volumeClaimTemplates: ['wal'] }),
      ),
    ).toBe('passing');
  });

  it('has nothing to say of what is not stored on a claim', () => {
    expect(statusOf(check, collector({ replicas: 2 }))).toBeUndefined();
  });

  it('is unknown without the workload', () => {
    expect(statusOf(check, configOnly(''))).toBe('unknown');
  });
});
