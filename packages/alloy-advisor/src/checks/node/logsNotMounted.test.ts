import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { nodeLogsNotMounted as check } from './logsNotMounted';

const kind = 'DaemonSet';
const journal = 'loki.source.journal "a" {\n\tforward_to = []\n}\n';
const pods =
  'local.file_match "a" {\n\tpath_targets = [{"__path__" = "/var/log/pods/*/*.log"}]\n}\n';

function mounting(path: string, config: string) {
  return collector({
    kind,
    config,
    container: { volumeMounts: [{ name: 'logs', mountPath: path }] },
    pod: {
      volumes: [{ name: 'logs', kind: 'hostPath', path, configMaps: [] }],
    },
  });
}

describe('node/logs-not-mounted', () => {
  it.each([
    ['the journal', journal, '/var/log/journal'],
    ['pod logs', pods, '/var/log/pods'],
  ])('fails for %s that is not mounted', (_, config, folder) => {
    const finding = findingOf(check, collector({ kind, config }));
    expect(finding?.status).toBe('failing');
    expect(finding?.summary).toContain(folder);
  });

  it('counts who reads them', () => {
    const says = (config: string) =>
      findingOf(check, collector({ kind, config }))?.summary;
    expect(says(journal)).toMatch(/^loki\.source\.journal\.a reads /);
    expect(says(journal + pods)).toMatch(
      /^loki\.source\.journal\.a and local\.file_match\.a read /,
    );
  });

  it.each(['/var/log', '/run/log/journal'])(
    'passes for the journal with %s mounted',
    path => {
      expect(statusOf(check, mounting(path, journal))).toBe('passing');
    },
  );

  it('passes for pod logs with their folder mounted', () => {
    expect(statusOf(check, mounting('/var/log/pods', pods))).toBe('passing');
  });

  it('has nothing to say without logs of the host', () => {
    expect(statusOf(check, collector({ kind, config: '' }))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector({ kind }))).toBe('unknown');
  });
});
