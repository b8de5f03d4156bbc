import type { Evidence, Remedy } from '../../finding';
import {
  isClusterOfReplicas,
  JoinService,
  joinServices,
  selects,
  Service,
  Workload,
} from '../../static/collector';
import {
  flagEvidence,
  objectEvidence,
} from '../../check/configuration/evidence';
import {
  peerService,
  peerServiceName,
  peerServiceText,
} from '../../check/configuration/peerService';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

const FLAG = '--cluster.join-addresses';
const ALONE =
  'every replica makes a cluster of its own, and each collects everything';

export const clusteringJoinAddresses = defineConfigurationCheck({
  id: 'clustering/join-addresses',
  title: 'Clustered replicas join by a headless Service of theirs',
  docs: 'Peers find one another by a look-up that gives the address of every pod: that of a headless Service.',
  severity: 'critical',
  area: 'clustering',
  question: 'whether the replicas find one another',
  needs: ['workload', 'services'],
  workloads: isClusterOfReplicas,
  decide({ workload, services }) {
    const { flags } = workload.process;
    if (flags.has('--cluster.discover-peers')) {
      return undefined;
    }
    const addresses = joinServices(workload);
    const problem =
      addresses.length === 0
        ? `it is not told where its peers are: ${ALONE}`
        : addresses
            .map(address => problemOf(address, workload, services))
            .reduce((all, it) => (all === undefined ? all : it));
    const evidence = [
      flagEvidence(workload, FLAG),
      ...services
        .filter(({ name }) =>
          addresses.some(
            it => it.name === name && isOfNamespace(it, workload.namespace),
          ),
        )
        .map(service => serviceEvidence(workload, service)),
    ];
    return problem === undefined
      ? passing(`${workload.name} joins by a headless Service.`, evidence)
      : failing(
          `${workload.name} runs clustered, but ${problem}.`,
          evidence,
          remedyOf(workload, services),
        );
  },
});

/** Whether an address without a namespace, or with this one, is that of a Service beside the pods. */
function isOfNamespace(
  address: Pick<JoinService, 'namespace'>,
  namespace: string | undefined,
): boolean {
  return (
    address.namespace === undefined ||
    namespace === undefined ||
    address.namespace === namespace
  );
}

/** What keeps peers from being found by a Service, or that nothing does. */
function serviceEvidence(
  workload: Workload,
  { name, headless, selector }: Service,
): Evidence {
  const object = `service/${name}`;
  return headless && selector && !selects(selector, workload.podLabels)
    ? objectEvidence(workload, object, 'spec.selector', selector)
    : objectEvidence(
        workload,
        object,
        'spec.clusterIP',
        headless ? 'None' : 'not None',
      );
}

function remedyOf(workload: Workload, services: readonly Service[]): Remedy {
  const own = peerService(workload, services);
  if (own) {
    return {
      text: `Join by the headless Service ${own.name}, which leads to its pods.`,
      patch: `args:\n  - ${FLAG}=${own.name}`,
    };
  }
  const name = peerServiceName(workload, services);
  return {
    text: 'Give it a headless Service, and join by that.',
    patch: `args:\n  - ${FLAG}=${name}\n---\n${peerServiceText(
      workload,
      name,
    )}`,
  };
}

/** What is wrong with an address; undefined if it is right, or leads out of Kubernetes. */
function problemOf(
  { address, name, namespace: space, isService }: JoinService,
  { namespace, podLabels }: Workload,
  services: readonly Service[],
): string | undefined {
  if (/^\d+$/.test(name) || address.includes('[')) {
    return undefined;
  }
  if (!isOfNamespace({ namespace: space }, namespace)) {
    return isService
      ? `Service ${name} of namespace ${space} selects pods of that namespace alone: ${ALONE}`
      : undefined;
  }
  const service = services.find(it => it.name === name);
  if (!service) {
    return `there is no Service ${name} to join by: ${ALONE}`;
  }
  if (!service.headless) {
    return `Service ${name} is not headless: a look-up gives one address, and chance decides which replica answers there`;
  }
  return service.selector && !selects(service.selector, podLabels)
    ? `Service ${name} does not select its pods: ${ALONE}`
    : undefined;
}
