import { componentsUnhealthyAlert as alert } from './unhealthyAlert';
import type { Evidence, Subject } from '../../finding';
import { selfMetricsQueries } from '../../queries';
import {
  type ComponentView,
  type SelfMetrics,
  type Snapshot,
  unreadHosts,
} from '../../snapshot';
import type { Outcome } from '../../check/Check';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { untold } from '../../check/snapshot/untold';
import { unknownOutcome } from '../../check/unknownOutcome';
import {
  clusterSubject,
  collectorSubject,
  instanceSubject,
} from '../../check/snapshot/subjects';

type Ill = ComponentView['ill'];

/** So much of what a component says stands in a sentence. */
const MOST_WORDS = 160;

export const componentsUnhealthy = defineCheck({
  id: 'components/unhealthy',
  title: 'Every component is healthy',
  docs: 'Every component of every process is healthy: by its metrics, which count them, and by its own API, which names them where it may be asked.',
  severity: 'warning',
  clause: { other: '{count} instances have unhealthy components' },
  alert,
  outcomes(snapshot) {
    const { collectors, hosts } = snapshot;
    const question = 'whether components are healthy';
    const ill = illByPod(snapshot);
    const ofCollectors = collectors.known
      ? collectors.value.flatMap(collector => {
          const { instances, name } = collector;
          const subject = collectorSubject(collector);
          return instances.known
            ? together(
                subject,
                name,
                instances.value.map(it => ({
                  subject: instanceSubject(collector, it),
                  self: it.self,
                  ill: ill.get(`${it.namespace}/${it.name}`),
                })),
                snapshot,
              )
            : [unknownOutcome(instances, subject, question)];
        })
      : [unknownOutcome(collectors, clusterSubject(snapshot), question)];
    const unread = unreadHosts(snapshot);
    const ofUnread = unread
      ? [unknownOutcome(unread, clusterSubject(snapshot), question)]
      : [];
    // Of one that is silent another finding says so.
    const reporting = (hosts.known ? hosts.value : []).filter(
      it => !it.reporting.known || it.reporting.value,
    );
    const ofHosts = reporting.flatMap(({ name, self }) => {
      const subject = { kind: 'host' as const, name };
      return together(subject, name, [{ subject, self }], snapshot);
    });
    return [...ofCollectors, ...ofUnread, ...ofHosts];
  },
});

interface Process {
  readonly subject: Subject;
  readonly self: SelfMetrics;
  /** What its API names; undefined when it was not asked. */
  readonly ill?: Ill;
}

/** The failing ones by name, else what all of them together are. */
function together(
  subject: Subject,
  name: string,
  processes: readonly Process[],
  snapshot: Snapshot,
): Outcome[] {
  const query = selfMetricsQueries.unhealthyComponents(snapshot.cluster);
  const failing = processes.filter(isIll);
  if (failing.length > 0) {
    return failing.map(it => failingOutcome(it, query));
  }
  const known = processes.filter(
    ({ self, ill }) => self.unhealthyComponents.known || ill,
  );
  const [open] = processes.flatMap(({ self, ill }) =>
    ill ? [] : untold(self, 'unhealthyComponents') ?? [],
  );
  if (known.length > 0 && !open) {
    return [
      {
        status: 'passing',
        subject,
        summary: `The components of ${name} are healthy, in ${
          known.length === processes.length ? 'every' : 'each reporting'
        } process.`,
        evidence: healthyEvidence(known, processes.length, query),
      },
    ];
  }
  // Where all of them are silent, the first one's silence is the reason.
  const [silent] = processes.flatMap(({ self }) =>
    self.unhealthyComponents.known ? [] : [self.unhealthyComponents],
  );
  const reason = open ?? silent;
  return reason
    ? [
        unknownOutcome(
          reason,
          subject,
          `whether the components of ${name} are healthy`,
        ),
      ]
    : [];
}

/** By the metrics of those that have them, else by each one's own word. */
function healthyEvidence(
  healthy: readonly Process[],
  count: number,
  query: string,
): Evidence[] {
  const measured = healthy.filter(it => it.self.unhealthyComponents.known);
  const value = `0 in ${measured.length} of ${count} processes`;
  return measured.length > 0
    ? [{ kind: 'query', query, value, threshold: '> 0' }]
    : healthy.map(({ subject }) => ({
        kind: 'object',
        object: `pod/${subject.name}`,
        namespace: subject.namespace,
        field: '/api/v0/web/components',
        value: 'all healthy',
      }));
}

function isIll({ self, ill = [] }: Process): boolean {
  const { unhealthyComponents } = self;
  return unhealthyComponents.known
    ? unhealthyComponents.value > 0
    : ill.length > 0;
}

function failingOutcome(
  { subject, self, ill = [] }: Process,
  query: string,
): Outcome {
  const counted = self.unhealthyComponents.known
    ? self.unhealthyComponents.value
    : 0;
  const count = Math.max(counted, ill.length);
  const [first] = ill;
  const named = first ? `: ${inWords(first)}` : '';
  const more = first && count > 1 ? ` and ${count - 1} more` : '';
  return {
    status: 'failing',
    subject,
    summary: `${subject.name} has ${count} ${
      count === 1 ? 'component that is' : 'components that are'
    } not healthy${named}${more}.`,
    evidence: [
      { kind: 'query', query, value: String(counted), threshold: '> 0' },
      ...ill.map(
        (it): Evidence => ({
          kind: 'object',
          object: `pod/${subject.name}`,
          namespace: subject.namespace,
          field: `/api/v0/web/components, ${it.id}`,
          value: it.since
            ? `${it.health} since ${it.since}: ${it.message}`
            : `${it.health}: ${it.message}`,
        }),
      ),
    ],
    remedy: first
      ? {
          ...alert.remedy,
          text: `Mend what ${first.id} names; what it was told before may still be in force. The Alloy UI (port 12345) shows its arguments and what it depends on.`,
        }
      : alert.remedy,
  };
}

function inWords({ id, health, message }: Ill[number]): string {
  const words =
    message.length > MOST_WORDS
      ? `${message.slice(0, MOST_WORDS)}...`
      : message;
  return `${id} is ${health} (${words})`;
}

function illByPod({ components }: Snapshot): ReadonlyMap<string, Ill> {
  return new Map(
    components.known
      ? components.value.map(
          it => [`${it.namespace}/${it.instance}`, it.ill] as const,
        )
      : [],
  );
}
