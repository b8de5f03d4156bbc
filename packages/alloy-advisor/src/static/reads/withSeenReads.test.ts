import { known, unknown } from '../../snapshot';
import type { StaticCollector } from '../collector';
import { rbacMissing } from '../../checks/rbac/missing';
import { collector, findingOf, statusOf } from '../testdata/collectors';
import {
  SeenCluster,
  SeenProcess,
  ObservedProcesses,
  withSeenReads,
} from './withSeenReads';

const NODES = 'discovery.kubernetes "own" {\n\trole = "node"\n}\n';
const MONITORS =
  'prometheus.operator.servicemonitors "all" {\n\tforward_to = []\n}\n';
const RULES =
  'mimir.rules.kubernetes "local" {\n\taddress = "http://mimir"\n}\n';
const EVENTS = 'loki.source.kubernetes_events "all" {\n\tforward_to = []\n}\n';

const notAsked = unknown('metrics', 'The store did not answer.');
const nothing: ObservedProcesses = {
  listFailures: notAsked,
  rulerRequests: notAsked,
  processes: [],
};

function seen(
  collectors: readonly StaticCollector[],
  processes: Partial<ObservedProcesses>,
  eventEntries: SeenCluster['eventEntries'] = unknown('logs', 'Not asked.'),
) {
  return withSeenReads(collectors, {
    cluster: 'lab',
    eventEntries,
    processesOf: () => ({ ...nothing, ...processes }),
  });
}

const process = (
  unhealthyComponents: number,
  ill?: SeenProcess['ill'],
): SeenProcess => ({
  pod: 'alloy-0',
  unhealthyComponents: known('metrics', unhealthyComponents),
  ill,
});

const failures = (count: number, component: string) =>
  known('metrics', new Map([[component, count]]));

describe('withSeenReads', () => {
  it('proves by lists that never failed what a discovery may read', () => {
    const own = 'discovery.kubernetes.own';
    const [it] = seen([collector({ config: NODES })], {
      listFailures: failures(0, own),
    });
    expect(findingOf(rbacMissing, it)).toMatchObject({
      status: 'passing',
      evidence: [
        { kind: 'query', value: expect.stringContaining('0 failed lists') },
      ],
    });
  });

  it.each([
    ['some failed', failures(0.5, 'discovery.kubernetes.own')],
    ['those of another component', failures(0, 'discovery.kubernetes.other')],
    ['no store', notAsked],
  ])('proves nothing by %s', (_, listFailures) => {
    const [it] = seen([collector({ config: NODES })], { listFailures });
    expect(findingOf(rbacMissing, it)).toMatchObject({
      status: 'unknown',
      summary: expect.stringContaining('discovery.kubernetes.own'),
    });
  });

  it('wants the operator components healthy, too: that is how they say that they list', () => {
    const all = 'prometheus.operator.servicemonitors.all';
    const of = (...processes: SeenProcess[]) =>
      statusOf(
        rbacMissing,
        seen([collector({ config: MONITORS })], {
          listFailures: failures(0, all),
          processes,
        })[0],
      );
    const message = 'It failed.';
    expect(of(process(0), process(1))).toBe('passing');
    expect(of(process(1))).toBe('unknown');
    expect(of()).toBe('unknown');
    // Its own API names which it is.
    expect(of(process(1, [{ id: 'mimir.rules.kubernetes.a', message }]))).toBe(
      'passing',
    );
    expect(of(process(1, [{ id: all, message }]))).toBe('unknown');
  });

  it('takes a ruler that was asked for rules that were listed', () => {
    const of = (requests: number) =>
      statusOf(
        rbacMissing,
        seen([collector({ config: RULES })], {
          rulerRequests: failures(requests, 'mimir.rules.kubernetes.local'),
        })[0],
      );
    expect(of(4)).toBe('passing');
    expect(of(0)).toBe('unknown');
  });

  it('takes events that came for events that were listed, by the only one who reads them', () => {
    const reader = collector({ config: EVENTS });
    const came = known('logs', 12);
    const statuses = (...collectors: StaticCollector[]) =>
      seen(collectors, {}, came).map(it => statusOf(rbacMissing, it));

    expect(statuses(reader)).toEqual(['passing']);
    expect(statuses(reader, reader)).toEqual(['unknown', 'unknown']);
    // It may be another reader.
    expect(statuses(reader, collector())).toEqual(['unknown', 'unknown']);
    expect(
      seen([reader], {}, known('logs', 0)).map(it => statusOf(rbacMissing, it)),
    ).toEqual(['unknown']);
  });

  it('fails by what the Kubernetes API says to a component', () => {
    const message =
      'prometheusrules.monitoring.coreos.com is forbidden: User "system:serviceaccount:monitoring:alloy" cannot list resource "prometheusrules"';
    const [it] = seen([collector({ config: RULES })], {
      rulerRequests: failures(4, 'mimir.rules.kubernetes.local'),
      processes: [
        process(1, [{ id: 'mimir.rules.kubernetes.local', message }]),
      ],
    });
    expect(findingOf(rbacMissing, it)).toMatchObject({
      status: 'failing',
      summary: expect.stringContaining('the Kubernetes API refuses it'),
      evidence: [{ line: 1 }, { object: 'pod/alloy-0', value: message }],
    });
  });

  it('does not take what a store forbids for it', () => {
    const message = 'server returned HTTP status 403 Forbidden';
    const [it] = seen([collector({ config: RULES })], {
      processes: [
        process(1, [{ id: 'mimir.rules.kubernetes.local', message }]),
      ],
    });
    expect(statusOf(rbacMissing, it)).toBe('unknown');
  });

  it('leaves the word to the roles where they are known', () => {
    const [it] = seen([collector({ config: NODES, rules: [] })], {
      listFailures: failures(0, 'discovery.kubernetes.own'),
    });
    expect(statusOf(rbacMissing, it)).toBe('failing');
  });
});
