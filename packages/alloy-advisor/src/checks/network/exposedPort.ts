import { isFor } from '../../static/collector';
import {
  flagEvidence,
  objectEvidence,
  podEvidence,
} from '../../check/configuration/evidence';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

const FLAG = '--server.http.listen-addr';

export const networkExposedPort = defineConfigurationCheck({
  id: 'network/exposed-port',
  title: "On the host's network, Alloy's port is closed to strangers",
  docs: "Alloy's port asks nobody who they are; on the host's network all who reach the node reach it.",
  severity: 'info',
  question: "who reaches Alloy's port",
  needs: ['workload', 'networkPolicies'],
  workloads: ({ pod }) => pod.hostNetwork,
  decide({ workload, networkPolicies }) {
    const address = workload.process.flags.get(FLAG) ?? '127.0.0.1:12345';
    const policies = networkPolicies.filter(
      ({ selector, policyTypes }) =>
        policyTypes.includes('Ingress') && isFor(selector, workload.podLabels),
    );
    const evidence = [
      podEvidence(workload, 'hostNetwork', true),
      flagEvidence(workload, FLAG),
      ...policies.map(({ name }) =>
        objectEvidence(
          workload,
          `networkpolicy/${name}`,
          'spec.policyTypes',
          'Ingress',
        ),
      ),
    ];
    return /^(?:127\.|localhost|\[::1\])/.test(address) || policies.length > 0
      ? passing(
          `The port of ${workload.name} is not open to everyone.`,
          evidence,
        )
      : failing(
          `${workload.name} listens on ${address} of every node, without authentication: whoever reaches a node can read its configuration's components and reload it.`,
          evidence,
          {
            text: "Keep the port behind the nodes' firewall, or behind a NetworkPolicy where the network plugin applies those to pods on the host's network.",
            patch: [
              'apiVersion: networking.k8s.io/v1',
              'kind: NetworkPolicy',
              'metadata:',
              `  name: ${workload.name}`,
              'spec:',
              '  podSelector:',
              '    matchLabels:',
              ...Object.entries(workload.podLabels).map(
                ([key, value]) => `      ${key}: ${value}`,
              ),
              '  policyTypes: [Ingress]',
              '  ingress:',
              '    - from:',
              '        - podSelector: {}',
            ].join('\n'),
          },
        );
  },
});
