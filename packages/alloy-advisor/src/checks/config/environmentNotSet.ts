import { environmentReads } from '../../static/config';
import {
  configEvidence,
  containerEvidence,
} from '../../check/configuration/evidence';
import { inWords } from '../../check/configuration/inWords';
import {
  defineConfigurationCheck,
  failing,
  passing,
  undecided,
} from '../../check/configuration/defineConfigurationCheck';

/** What the container's runtime, its image and Kubernetes set. */
const ALWAYS_SET =
  /^(?:(?:HOSTNAME|HOME|PATH)$|[A-Z0-9_]+_SERVICE_(?:HOST|PORT)(?:_|$))/;
/** Where the usual variables come from. */
const FIELDS: Readonly<Record<string, string>> = {
  K8S_NODE_NAME: 'spec.nodeName',
  NODE_NAME: 'spec.nodeName',
  POD_NAME: 'metadata.name',
  POD_NAMESPACE: 'metadata.namespace',
  POD_IP: 'status.podIP',
};

export const configEnvironmentNotSet = defineConfigurationCheck({
  id: 'config/environment-not-set',
  title: 'Variables that the configuration reads are set',
  docs: 'A variable that is not set is an empty text: a selector of nothing, a label without a value.',
  severity: 'critical',
  question: 'whether the variables are set',
  needs: ['workload', 'config'],
  decide({ workload, config }) {
    const { env, hasEnvFrom } = workload.process.container;
    const reads = environmentReads(config);
    if (reads.length === 0) {
      return undefined;
    }
    const set = new Set(env.map(({ name }) => name));
    const missing = reads.filter(
      ({ variable }) => !set.has(variable) && !ALWAYS_SET.test(variable),
    );
    const environment = containerEvidence(workload, 'env', [...set]);
    if (missing.length === 0) {
      return passing(`${workload.name} sets what its configuration reads.`, [
        environment,
      ]);
    }
    const names = [...new Set(missing.map(({ variable }) => variable))];
    if (hasEnvFrom) {
      return undecided(
        `It is not known whether ${inWords(names)} ${
          names.length === 1 ? 'is' : 'are'
        } set: ${
          workload.name
        } takes whole ConfigMaps or Secrets for its environment.`,
        [environment, containerEvidence(workload, 'envFrom', 'not read')],
      );
    }
    return failing(
      `${workload.name} reads ${inWords(
        names,
      )} from its environment, where nothing sets ${
        names.length === 1 ? 'it' : 'them'
      }: the value is empty, and nothing says so.`,
      [
        environment,
        ...missing.map(({ component, node }) =>
          configEvidence(component, node),
        ),
      ],
      {
        text: 'Set the variables in the Alloy container.',
        patch: [
          'env:',
          ...names.flatMap(name => [
            `  - name: ${name}`,
            ...(FIELDS[name]
              ? [
                  '    valueFrom:',
                  '      fieldRef:',
                  `        fieldPath: ${FIELDS[name]}`,
                ]
              : ['    value: ""']),
          ]),
        ].join('\n'),
      },
    );
  },
});
