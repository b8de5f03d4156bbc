import {
  isClusterOfReplicas,
  JoinService,
  joinServices,
  selects,
  Service,
  Workload,
} from '../collector';
import { flagEvidence, objectEvidence } from './evidence';
import { defineStaticCheck, failing, passing } from './StaticCheck';

const FLAG = '--cluster.join-addresses';

/** Peers find one another by a look-up that gives the address of every pod: that of a headless Service. */
export const joinAddresses = defineStaticCheck({
  id: 'clustering/join-addresses',
  title: 'Clustered replicas join by a headless Service of theirs',
  severity: 'critical',
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
        ? 'it is not told where its peers are: every replica makes a cluster of its own, and each collects everything'
        : addresses
            .map(address => problemOf(address, workload, services))
            .reduce((all, it) => (all === undefined ? all : it));
    const evidence = [
      flagEvidence(workload, FLAG),
      ...services
        .filter(({ name }) => addresses.some(it => it.name === name))
        .map(({ name, headless }) =>
          objectEvidence(
            workload,
            `service/${name}`,
            'spec.clusterIP',
            headless ? 'None' : 'not None',
          ),
        ),
    ];
    return problem === undefined
      ? passing(`${workload.name} joins by a headless Service.`, evidence)
      : failing(`${workload.name} runs clustered, but ${problem}.`, evidence, {
          text: `Give it a headless Service and join by that: ${FLAG}=${workload.name}-cluster`,
          patch: headlessService(workload),
        });
  },
});

/** What is wrong with an address; undefined if it is right, or leads out of the namespace. */
function problemOf(
  { address, name, namespace: space }: JoinService,
  { namespace, podLabels }: Workload,
  services: readonly Service[],
): string | undefined {
  if (
    /^\d+$/.test(name) ||
    address.includes('[') ||
    (space !== undefined && space !== namespace)
  ) {
    return undefined;
  }
  const service = services.find(it => it.name === name);
  if (!service) {
    return `there is no Service ${name} to join by: every replica makes a cluster of its own, and each collects everything`;
  }
  if (!service.headless) {
    return `Service ${name} is not headless: a look-up gives one address, and chance decides which replica answers there`;
  }
  return service.selector && !selects(service.selector, podLabels)
    ? `Service ${name} does not select its pods: every replica makes a cluster of its own, and each collects everything`
    : undefined;
}

function headlessService({ name, namespace, podLabels }: Workload): string {
  return [
    'apiVersion: v1',
    'kind: Service',
    'metadata:',
    `  name: ${name}-cluster`,
    ...(namespace ? [`  namespace: ${namespace}`] : []),
    'spec:',
    '  clusterIP: None',
    '  publishNotReadyAddresses: true',
    '  selector:',
    ...Object.entries(podLabels).map(([key, value]) => `    ${key}: ${value}`),
    '  ports:',
    '    - name: tcp-cluster',
    '      port: 12345',
  ].join('\n');
}
