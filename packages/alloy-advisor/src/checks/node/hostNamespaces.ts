import { componentFacts } from '@alloy-fleet/alloy-config/components';
import { hostExporters } from '../../static/config';
import {
  configEvidence,
  podEvidence,
} from '../../check/configuration/evidence';
import { inWords } from '../../check/configuration/inWords';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const nodeHostNamespaces = defineConfigurationCheck({
  id: 'node/host-namespaces',
  title: "Host metrics are read in the host's namespaces",
  docs: '`/proc/net` and `/proc/1` are those of the namespaces one is in, wherever `/proc` is mounted from.',
  severity: 'warning',
  question: "whether host metrics are read in the host's namespaces",
  needs: ['workload', 'config'],
  decide({ workload, config }) {
    const exporters = hostExporters(config);
    const [first] = exporters;
    const host = first && componentFacts(first.name).host;
    if (!host) {
      return undefined;
    }
    const fields = ['hostNetwork', 'hostPID'] as const;
    const missing = fields.filter(field => !workload.pod[field]);
    const evidence = [
      ...fields.map(field => podEvidence(workload, field, workload.pod[field])),
      ...exporters.map(exporter => configEvidence(exporter)),
    ];
    return missing.length === 0
      ? passing(`${workload.name} is in the namespaces of its host.`, evidence)
      : failing(
          `${workload.name} measures its host without ${inWords(
            missing,
          )}: ${inWords(missing.map(field => host.namespaces[field]))}.`,
          evidence,
          {
            text: "Put the pod into the host's namespaces.",
            patch: [
              'spec:',
              '  template:',
              '    spec:',
              '      hostNetwork: true',
              '      hostPID: true',
              '      dnsPolicy: ClusterFirstWithHostNet',
            ].join('\n'),
          },
        );
  },
});
