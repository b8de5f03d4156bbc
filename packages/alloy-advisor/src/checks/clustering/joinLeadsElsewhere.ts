import type { Evidence } from '../../finding';
import type { Collector, CollectorService } from '../../snapshot';
import type { Outcome } from '../../check/Check';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { eachServedCollector } from '../../check/snapshot/eachServedCollector';
import { collectorSubject } from '../../check/snapshot/subjects';

/** So many pods are named; the rest is counted. */
const NAMED = 5;

export const clusteringJoinLeadsElsewhere = defineCheck({
  id: 'clustering/join-leads-elsewhere',
  title: 'The address to join by leads to every replica and to nobody else',
  docs: 'Replicas find their peers, and nobody else, by the Service that they join by.',
  severity: 'warning',
  area: 'clustering',
  outcomes: snapshot =>
    eachServedCollector(
      snapshot,
      'whom replicas find by the address to join by',
      (collector, services) => {
        const joined = services.filter(it => it.joinsPeers && it.leadsTo > 0);
        return joined.length > 0 ? [outcomeOf(collector, joined)] : [];
      },
    ),
});

function outcomeOf(
  collector: Collector,
  services: readonly CollectorService[],
): Outcome {
  const subject = collectorSubject(collector);
  const strange = services.find(it => it.strangers.length > 0);
  const short = services.find(it => it.missing.length > 0);
  const wrong = strange ?? short;
  if (!wrong) {
    return {
      status: 'passing',
      subject,
      summary: `${collector.name} finds its own pods by the address to join by.`,
      evidence: services.map(it =>
        evidence(it, `${it.leadsTo} of ${collector.desired} pods`),
      ),
    };
  }
  return {
    status: 'failing',
    subject,
    summary: strange
      ? `${collector.name} joins by Service ${
          strange.name
        }, which leads to ${listed(
          strange.strangers,
        )} as well: with the same cluster name, or none, they become one cluster and share out targets that only some of them know.`
      : `${collector.name} joins by Service ${
          wrong.name
        }, which does not lead to ${listed(
          wrong.missing,
        )}: peers that start find those that are left out late or never.`,
    evidence: [
      ...services.flatMap(it =>
        it.strangers.length > 0
          ? [evidence(it, `not of ${collector.name}: ${listed(it.strangers)}`)]
          : [],
      ),
      ...services.flatMap(it =>
        it.missing.length > 0
          ? [evidence(it, `without ${listed(it.missing)}`)]
          : [],
      ),
    ],
    remedy: {
      text: `Let the selector of ${wrong.name} name what all pods of ${collector.name} have and no others: app.kubernetes.io/instance beside app.kubernetes.io/name.`,
    },
  };
}

function evidence(
  { name, namespace }: CollectorService,
  value: string,
): Evidence {
  return {
    kind: 'object',
    object: `service/${name}`,
    namespace,
    field: 'endpointslices.endpoints',
    value,
  };
}

function listed(names: readonly string[]): string {
  const more = names.length - NAMED;
  const shown = names.slice(0, NAMED).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}
