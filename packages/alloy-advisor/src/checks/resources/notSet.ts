import { containerEvidence } from '../../check/configuration/evidence';
import { inWords } from '../../check/configuration/inWords';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

const WANTED = [
  ['requests', 'cpu'],
  ['requests', 'memory'],
  ['limits', 'memory'],
] as const;

export const resourcesNotSet = defineConfigurationCheck({
  id: 'resources/not-set',
  title: 'Collectors have requests, and a limit of memory',
  docs: 'Without requests a collector is evicted first; without a limit it takes its node along.',
  severity: 'warning',
  question: 'what resources it has',
  needs: ['workload'],
  decide({ workload }) {
    const { resources } = workload.process.container;
    const evidence = [containerEvidence(workload, 'resources', resources)];
    const missing = WANTED.filter(
      ([kind, name]) =>
        // What is only limited requests as much.
        (resources[kind][name] ?? resources.limits[name]) === undefined,
    ).map(([kind, name]) => `${kind}.${name}`);
    return missing.length === 0
      ? passing(`${workload.name} has requests and a memory limit.`, evidence)
      : failing(
          `The Alloy of ${workload.name} has no ${inWords(
            missing,
          )}: without requests it is evicted first when its node runs short, without a limit it may take all the memory of its node.`,
          evidence,
          {
            text: 'Set what it is known to need; about 11 kB of memory a series is a start.',
            docsUrl:
              'https://grafana.com/docs/alloy/latest/introduction/estimate-resource-usage/',
            patch:
              'resources:\n  requests:\n    cpu: 100m\n    memory: 256Mi\n  limits:\n    memory: 512Mi',
          },
        );
  },
});
