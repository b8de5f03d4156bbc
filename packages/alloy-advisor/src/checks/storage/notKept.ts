import { componentFacts } from '@alloy-fleet/alloy-config/components';
import { storagePath, volumeAt } from '../../static/collector';
import {
  configEvidence,
  containerEvidence,
  flagEvidence,
} from '../../check/configuration/evidence';
import { inWords } from '../../check/configuration/inWords';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';
import { storageVolume } from '../../check/configuration/storageVolume';

export const storageNotKept = defineConfigurationCheck({
  id: 'storage/not-kept',
  title: 'The storage path is on a volume',
  docs: 'What is under `--storage.path` must outlive what it is kept for.',
  severity: 'warning',
  question: 'whether the storage path outlives the pod',
  needs: ['workload', 'config'],
  decide({ workload, config }) {
    const keepers = config.whose(it => it.keeps);
    if (keepers.length === 0) {
      return undefined;
    }
    const path = storagePath(workload.process);
    const volume = path.startsWith('/') ? volumeAt(workload, path) : undefined;
    const evidence = [
      flagEvidence(workload, '--storage.path'),
      containerEvidence(
        workload,
        'volumeMounts',
        volume
          ? `${volume.mount.mountPath} (${volume.kind})`
          : workload.process.container.volumeMounts.map(it => it.mountPath),
      ),
      ...keepers.map(component => configEvidence(component)),
    ];
    const lost = inWords([
      ...new Set(
        keepers.flatMap(({ name }) => componentFacts(name).keeps ?? []),
      ),
    ]);
    const remedy = storageVolume(workload, path);
    if (volume?.kind === 'claim' || volume?.kind === 'hostPath') {
      return passing(`${workload.name} keeps what it stores.`, evidence);
    }
    return volume?.kind === 'emptyDir' || volume?.kind === 'ephemeral'
      ? failing(
          `${workload.name} stores on an ${
            volume.kind === 'emptyDir' ? 'emptyDir' : 'ephemeral volume'
          }, which outlives its containers but not its pods: a pod that is replaced loses ${lost}.`,
          evidence,
          remedy,
          'info',
        )
      : failing(
          `${workload.name} stores in ${path}, which is on no volume: every restart loses ${lost}.`,
          evidence,
          remedy,
        );
  },
});
