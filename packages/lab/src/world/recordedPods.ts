import path from 'node:path';
import { z } from 'zod';
import type { KubernetesIndex } from './recordedIndex';
import { readJson } from './readJson';

const podListSchema = z.object({
  items: z
    .array(z.object({ metadata: z.object({ name: z.string() }) }))
    .nullable(),
});

const POD_LIST = /^\/api\/v1\/(namespaces\/[^/]+\/)?pods(\?.*)?$/;

/** The names of all pods in the recorded full or partial lists. */
export async function recordedPodNames(kubernetes: {
  dir: string;
  index: KubernetesIndex;
}): Promise<Set<string>> {
  const names = new Set<string>();
  for (const request of kubernetes.index.files) {
    if (
      request.status !== 200 ||
      !POD_LIST.test(request.path) ||
      /[?&]watch=/.test(request.path) ||
      request.file.startsWith('mid-rollout/') ||
      /as=Table/.test(request.accept ?? '')
    ) {
      continue;
    }
    const list = await readJson(
      path.join(kubernetes.dir, request.file),
      podListSchema,
    );
    for (const item of list.items ?? []) {
      names.add(item.metadata.name);
    }
  }
  return names;
}
