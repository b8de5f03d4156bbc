import type { Evidence } from '../../finding';
import type { Collector, CollectorService } from '../../snapshot';
import type { Outcome } from '../../check/Check';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { eachServedCollector } from '../../check/snapshot/eachServedCollector';
import { collectorSubject } from '../../check/snapshot/subjects';

export const networkServiceLeadsNowhere = defineCheck({
  id: 'network/service-leads-nowhere',
  title: 'Services of collectors lead to pods that serve',
  docs: 'What pushes to a collector, and the peers that look for one another, get an answer. Pods that are ready do not prove it: a Service selects by labels and finds ports by name.',
  severity: 'critical',
  outcomes: snapshot =>
    eachServedCollector(
      snapshot,
      'whether Services lead to pods that serve',
      (collector, services) =>
        collector.desired > 0 ? [outcomeOf(collector, services)] : [],
    ),
});

function outcomeOf(
  collector: Collector,
  services: readonly CollectorService[],
): Outcome {
  const subject = collectorSubject(collector);
  const dead = services.filter(
    it => it.leadsTo === 0 || it.deadPorts.length > 0,
  );
  const [first] = dead;
  if (!first) {
    return {
      status: 'passing',
      subject,
      summary: `${services.map(it => it.name).join(' and ')} ${
        services.length === 1 ? 'leads' : 'lead'
      } to pods of ${collector.name} that serve.`,
      evidence: services.map(pods),
    };
  }
  const where =
    first.leadsTo === 0
      ? `Service ${first.name} leads to no pod that serves`
      : `Nothing of ${collector.name} is behind port ${first.deadPorts.join(
          ', ',
        )} of Service ${first.name}`;
  const consequence = first.joinsPeers
    ? 'replicas that look for their peers by it find none, and each makes a cluster of its own'
    : 'who pushes to it is refused';
  return {
    status: 'failing',
    subject,
    summary: `${where}: ${consequence}.`,
    evidence: dead.flatMap(it => [pods(it), ...ports(it)]),
    remedy: {
      text: `Compare the selector of ${first.name} with the labels of the pods of ${collector.name}, and its ports with those of the container by name; then see whether the pods are ready.`,
    },
  };
}

function pods({ name, namespace, leadsTo }: CollectorService): Evidence {
  return {
    kind: 'object',
    object: `service/${name}`,
    namespace,
    field: 'endpointslices.endpoints',
    value: leadsTo === 1 ? '1 pod' : `${leadsTo} pods`,
  };
}

function ports({ name, namespace, deadPorts }: CollectorService): Evidence[] {
  return deadPorts.map(port => ({
    kind: 'object',
    object: `service/${name}`,
    namespace,
    field: `endpointslices.ports, ${port}`,
    value: 'not there',
  }));
}
