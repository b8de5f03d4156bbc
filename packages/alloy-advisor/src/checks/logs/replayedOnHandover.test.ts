import { notGiven } from '../../static/collector';
import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { logsReplayedOnHandover as check } from './replayedOnHandover';

const config = (enabled: boolean) =>
  `loki.source.kubernetes "pods" {\n\ttargets = []\n\tforward_to = []\n\n\tclustering {\n\t\tenabled = ${enabled}\n\t}\n}\n`;
const clustered = { replicas: 2, flags: ['--cluster.enabled=true'] };

describe('logs/replayed-on-handover', () => {
  it('fails for replicas that share the pods they tail', () => {
    const finding = findingOf(
      check,
      collector({ ...clustered, config: config(true) }),
    );

    expect(finding).toMatchObject({ status: 'failing', severity: 'info' });
    expect(finding?.evidence).toContainEqual(
      expect.objectContaining({ kind: 'config', line: 1 }),
    );
  });

  it('passes for one replica, and where nothing is shared', () => {
    expect(
      statusOf(
        check,
        collector({ ...clustered, replicas: 1, config: config(true) }),
      ),
    ).toBe('passing');
    expect(
      statusOf(check, collector({ ...clustered, config: config(false) })),
    ).toBe('passing');
  });

  it('has nothing to say where no pod is tailed by the API', () => {
    expect(statusOf(check, collector({ config: '' }))).toBeUndefined();
  });

  it('is unknown without the workload', () => {
    expect(
      statusOf(check, {
        ...collector({ config: config(true) }),
        workload: notGiven('No.'),
      }),
    ).toBe('unknown');
  });
});
