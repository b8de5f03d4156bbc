import { Volume, WorkloadKind } from '../../static/collector';
import {
  collector,
  findingOf,
  Given,
  statusOf,
} from '../../static/testdata/collectors';
import { storageNotKept as check } from './notKept';

const config = 'prometheus.remote_write "a" { }\n';
const container = {
  volumeMounts: [{ name: 'wal', mountPath: '/var/lib/alloy' }],
};

function on(kind: Volume['kind'], change: Given = {}) {
  const volumes = [{ name: 'wal', kind, configMaps: [] }];
  return collector({ config, container, pod: { volumes }, ...change });
}

describe('storage/not-kept', () => {
  it('fails for a path on no volume', () => {
    expect(findingOf(check, collector({ config }))).toMatchObject({
      status: 'failing',
      severity: 'warning',
      evidence: [
        { value: '--storage.path=/var/lib/alloy' },
        { value: '[]' },
        { kind: 'config', line: 1 },
      ],
    });
  });

  it('fails for a volume that is mounted elsewhere', () => {
    const flags = ['--storage.path=/tmp/alloy'];
    expect(statusOf(check, on('claim', { flags }))).toBe('failing');
  });

  it('is worth knowing that an emptyDir goes with the pod', () => {
    expect(findingOf(check, on('emptyDir'))).toMatchObject({
      status: 'failing',
      severity: 'info',
    });
  });

  it('does not take a claim of the pod for one that stays', () => {
    expect(findingOf(check, on('ephemeral'))).toMatchObject({
      severity: 'info',
      summary: expect.stringContaining('stores on an ephemeral volume, which'),
    });
  });

  it.each<[WorkloadKind, string]>([
    ['DaemonSet', 'path: /var/lib/alloy-test'],
    ['StatefulSet', 'volumeClaimTemplates:'],
    ['Deployment', 'claimName: alloy-test'],
  ])('says what volume a %s gets', (kind, volume) => {
    const { remedy } = findingOf(check, collector({ config, kind }))!;
    expect(remedy?.patch).toMatch(/^volumeMounts:\n {2}- name: storage\n/);
    expect(remedy?.patch).toContain(volume);
  });

  it('passes on a claim, a claim template and a path of the host', () => {
    expect(statusOf(check, on('claim'))).toBe('passing');
    expect(statusOf(check, on('hostPath'))).toBe('passing');
    const volumeClaimTemplates = ['wal'];
    expect(
      statusOf(check, collector({ config, container, volumeClaimTemplates })),
    ).toBe('passing');
  });

  it.each([
    ['loki.source.kubernetes', "how far the pods' logs were read"],
    ['loki.source.podlogs', "how far the pods' logs were read"],
    ['loki.source.file', 'how far the log files were read'],
    ['prometheus.write.queue', 'samples that were not sent yet (the queue)'],
  ])('says what %s loses', (name, lost) => {
    const given = collector({ config: `${name} "a" { }\n` });
    expect(findingOf(check, given)?.summary).toContain(
      `every restart loses ${lost}.`,
    );
  });

  it('has nothing to say of a process that keeps nothing', () => {
    expect(statusOf(check, collector({ config: '' }))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector())).toBe('unknown');
  });
});
