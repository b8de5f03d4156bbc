import { podEvidence } from '../../check/configuration/evidence';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const networkDnsPolicy = defineConfigurationCheck({
  id: 'network/dns-policy',
  title: "On the host's network, Services are still found by name",
  docs: "On the host's network, the default policy asks the host's resolver, which knows no Service.",
  severity: 'warning',
  question: 'whether Services are found by name',
  needs: ['workload'],
  workloads: ({ pod }) => pod.hostNetwork,
  decide({ workload }) {
    const { hostNetwork, dnsPolicy: policy } = workload.pod;
    const evidence = [
      podEvidence(workload, 'hostNetwork', hostNetwork),
      podEvidence(workload, 'dnsPolicy', policy),
    ];
    return policy === 'ClusterFirstWithHostNet' || policy === 'None'
      ? passing(`${workload.name} asks the cluster's resolver.`, evidence)
      : failing(
          `${workload.name} is on the host's network and asks the host's resolver: names of Services lead nowhere.`,
          evidence,
          {
            text: "Ask the cluster's resolver.",
            patch:
              'spec:\n  template:\n    spec:\n      dnsPolicy: ClusterFirstWithHostNet',
          },
        );
  },
});
