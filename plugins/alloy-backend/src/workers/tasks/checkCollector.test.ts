import { known, unknown } from '@alloy-fleet/alloy-advisor';
import { writtenAlloy } from '../../__testUtils__/writtenAlloy';
import { checkCollector } from './checkCollector';

const EVENTS = 'loki.source.kubernetes_events "a" {\n  forward_to = []\n}\n';
const nothing = unknown('metrics', 'Not asked.');

function check(input: Parameters<typeof checkCollector>[0]) {
  return structuredClone(checkCollector(structuredClone(input)));
}

function seen(eventEntries: number) {
  return {
    cluster: 'lab',
    processes: {
      listFailures: nothing,
      rulerRequests: nothing,
      processes: [],
    },
    eventEntries: known('logs', eventEntries),
  };
}

describe('checkCollector', () => {
  it('shows no secret where it says that there is one', () => {
    const findings = check({
      collector: writtenAlloy(
        `prometheus.remote_write "a" {
  endpoint {
    url = "https://mimir.example.net/api/v1/push"
    basic_auth {
      username = "alloy"
      password = "tooth-brush-42"
    }
  }
}
`,
      ),
    });

    expect(findings).toContainEqual(
      expect.objectContaining({
        check: 'config/plain-secret',
        status: 'failing',
        evidence: expect.arrayContaining([
          expect.objectContaining({
            kind: 'config',
            line: 6,
            text: expect.stringContaining('password'),
          }),
        ]),
      }),
    );
    expect(JSON.stringify(findings)).not.toContain('tooth-brush-42');
  });

  it('takes what is seen of a collector for a proof of what it may read', () => {
    const collector = writtenAlloy(EVENTS);
    const statusOf = (input: Parameters<typeof checkCollector>[0]) =>
      check(input).find(it => it.check === 'rbac/missing')?.status;

    expect(statusOf({ collector, seen: seen(12) })).toBe('passing');
    expect(statusOf({ collector, seen: seen(0) })).toBe('unknown');
    expect(statusOf({ collector })).toBe('unknown');
  });
});
