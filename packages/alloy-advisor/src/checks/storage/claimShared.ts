import { hasReplicas, storagePath, volumeAt } from '../../static/collector';
import {
  containerEvidence,
  podEvidence,
  replicasEvidence,
  fieldEvidence,
} from '../../check/configuration/evidence';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';
import { storageVolume } from '../../check/configuration/storageVolume';

export const storageClaimShared = defineConfigurationCheck({
  id: 'storage/claim-shared',
  title: 'Each pod stores on a volume of its own',
  docs: "What is under the storage path is written by one process. Two on one claim spoil each other's files, or the second waits for the volume of the first.",
  severity: 'warning',
  question: 'whether pods store on one volume',
  needs: ['workload'],
  decide({ workload }) {
    const { name, kind, strategy, pod } = workload;
    const path = storagePath(workload.process);
    const mount = path.startsWith('/') ? volumeAt(workload, path) : undefined;
    if (mount?.kind !== 'claim') {
      return undefined;
    }
    const claim = pod.volumes.find(it => it.name === mount.mount.name)?.claim;
    const evidence = [
      containerEvidence(workload, 'volumeMounts', mount.mount.mountPath),
      podEvidence(
        workload,
        'volumes',
        claim === undefined ? 'a claim template' : `claim ${claim}`,
      ),
      replicasEvidence(workload),
    ];
    if (claim !== undefined && hasReplicas(workload)) {
      return failing(
        `The pods of ${name} store on one claim, ${claim}: they spoil each other's files, or wait for the volume.`,
        evidence,
        kind === 'DaemonSet'
          ? storageVolume(workload, path)
          : {
              ...storageVolume({ ...workload, kind: 'StatefulSet' }, path),
              text: `Make it a StatefulSet with a claim template, and mount that over ${path} in place of ${claim}.`,
            },
      );
    }
    if (
      claim !== undefined &&
      kind === 'Deployment' &&
      strategy !== 'Recreate'
    ) {
      return failing(
        `At every rollout the new pod of ${name} shares the claim ${claim} with the old one, or waits for it in vain.`,
        [
          ...evidence,
          fieldEvidence(
            workload,
            'spec.strategy.type',
            strategy ?? 'not set (RollingUpdate)',
          ),
        ],
        {
          text: 'Let the old pod end before the new one starts.',
          patch:
            'spec:\n  strategy:\n    type: Recreate\n    rollingUpdate: null',
        },
      );
    }
    return passing(
      `Each pod of ${name} stores on a volume of its own.`,
      evidence,
    );
  },
});
