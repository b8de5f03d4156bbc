import { factsOf } from '@alloy-fleet/alloy-config/components';
import { isHostPathMounted } from '../../static/collector';
import {
  configEvidence,
  containerEvidence,
} from '../../check/configuration/evidence';
import { inWords } from '../../check/configuration/inWords';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const nodeLogsNotMounted = defineConfigurationCheck({
  id: 'node/logs-not-mounted',
  title: "The host's logs are mounted where they are read",
  docs: 'Logs of the node are files of the node.',
  severity: 'critical',
  question: "whether the host's logs can be read",
  needs: ['workload', 'config'],
  decide({ workload, config }) {
    const readers = config.components.flatMap(component => {
      const { block } = component;
      const paths = factsOf(block).hostLogs?.(block) ?? [];
      return paths.length > 0 ? [{ component, paths }] : [];
    });
    if (readers.length === 0) {
      return undefined;
    }
    const blind = readers.filter(
      ({ paths }) => !paths.some(path => isHostPathMounted(workload, path)),
    );
    if (blind.length === 0) {
      return passing(
        `${workload.name} has the logs of its host mounted.`,
        readers.map(({ component }) => configEvidence(component)),
      );
    }
    const folders = [...new Set(blind.map(({ paths }) => paths[0]))];
    return failing(
      `${inWords(blind.map(({ component }) => component.id))} ${
        blind.length === 1 ? 'reads' : 'read'
      } ${inWords(folders)}, which ${
        workload.name
      } does not mount from its host: there is nothing to read, and no error.`,
      [
        containerEvidence(
          workload,
          'volumeMounts',
          workload.process.container.volumeMounts.map(it => it.mountPath),
        ),
        ...blind.map(({ component }) => configEvidence(component)),
      ],
      {
        text: 'Mount the logs of the host, read-only.',
        patch:
          'volumeMounts:\n  - name: varlog\n    mountPath: /var/log\n    readOnly: true\nvolumes:\n  - name: varlog\n    hostPath:\n      path: /var/log',
      },
    );
  },
});
