import type { VolumeClaim } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { KubernetesObject } from '@alloy-fleet/alloy-advisor/static';
import { z } from 'zod';
import type { WrittenCollector } from '../sources/WrittenCollector';

const claimSchema = z.object({
  spec: z.object({ storageClassName: z.string().nullish() }).nullish(),
  status: z.object({ phase: z.string() }).partial().nullish(),
});

const volumesSchema = z.object({
  spec: z.object({
    template: z.object({
      spec: z.object({
        volumes: z
          .array(
            z.object({
              persistentVolumeClaim: z
                .object({ claimName: z.string() })
                .nullish(),
            }),
          )
          .nullish(),
      }),
    }),
  }),
});

/** Claims by namespace and name, for `claimsOf`: thousands of pods may wait for theirs. */
export type ClaimIndex = ReadonlyMap<string, KubernetesObject>;

/** Makes the index; of several claims of one name the first is taken. */
export function indexClaims(claims: readonly KubernetesObject[]): ClaimIndex {
  const index = new Map<string, KubernetesObject>();
  for (const claim of claims) {
    const key = claimKey(claim.metadata?.namespace, claim.metadata?.name);
    if (!index.has(key)) {
      index.set(key, claim);
    }
  }
  return index;
}

function claimKey(namespace: unknown, name: unknown): string {
  return `${namespace}/${name}`;
}

/** The claims of volumes that a pod needs, those that do not exist among them. */
export function claimsOf(
  pod: { readonly name: string; readonly namespace: string },
  collector: {
    /** The collector as it is written down. */
    readonly written: WrittenCollector | undefined;
    readonly manifest: KubernetesObject;
  },
  claims: ClaimIndex,
): VolumeClaim[] {
  const { written, manifest } = collector;
  const templates = written?.workload.known
    ? written.workload.value.volumeClaimTemplates
    : [];
  const volumes = volumesSchema.safeParse(manifest);
  const named = volumes.success
    ? (volumes.data.spec.template.spec.volumes ?? []).flatMap(
        it => it.persistentVolumeClaim?.claimName ?? [],
      )
    : [];
  // A StatefulSet names the claim of a pod after the template and the pod.
  const names = [...templates.map(it => `${it}-${pod.name}`), ...named];
  return names.map(name => {
    const claim = claims.get(claimKey(pod.namespace, name));
    const parsed = claimSchema.safeParse(claim);
    return claim && parsed.success
      ? {
          name,
          phase: parsed.data.status?.phase ?? 'Pending',
          storageClass: parsed.data.spec?.storageClassName ?? undefined,
        }
      : { name, phase: 'missing' };
  });
}
