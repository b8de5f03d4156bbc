import path from 'node:path';
import { z } from 'zod';
import type { World } from '../../world';
import type { RecordedRequest } from '../../world/recordedIndex';
import { readJson } from '../../world/readJson';
import type { KubernetesObject } from './KubernetesObject';
import type { RecordedObjects } from './RecordedObjects';
import { FLEET_RESOURCES, Resource, resourceKey } from './Resource';
import { ResourcePath, parseResourcePath } from './requestPath';

const objectSchema = z.custom<KubernetesObject>(
  value =>
    isRecord(value) && isRecord(value.metadata) && hasName(value.metadata),
  'expected an object with metadata.name',
);

const answerSchema = z.union(
  [
    z.looseObject({
      kind: z.string().endsWith('List'),
      metadata: z.looseObject({ resourceVersion: z.string().optional() }),
      items: z.array(objectSchema).nullable(),
    }),
    objectSchema,
  ],
  'expected a Kubernetes list or object, every one with metadata.name',
);

/**
 * Gathers the objects of a world from every recorded answer that holds whole
 * objects: lists, pages of lists and single objects. Of several states of one
 * object the newest is taken.
 *
 * @throws InvalidWorldError naming the file that is not what the index says
 */
export async function readObjects(world: World): Promise<RecordedObjects> {
  const found = new Map<string, Found>();
  for (const resource of FLEET_RESOURCES) {
    found.set(resourceKey(resource), { resource, objects: new Map() });
  }
  let resourceVersion = 1;
  for (const request of world.kubernetes.index.files) {
    const asked = asksForObjects(request);
    if (!asked) {
      continue;
    }
    const file = path.join(world.kubernetes.dir, request.file);
    const answer = await readJson(file, answerSchema);
    if (isList(answer)) {
      const version = Number(answer.metadata.resourceVersion ?? 0);
      resourceVersion = Math.max(resourceVersion, version);
      add(found, asked, answer.kind.replace(/List$/, ''), answer.items ?? []);
    } else {
      add(found, asked, answer.kind ?? asked.plural, [answer]);
    }
  }
  return {
    resourceVersion,
    objects: [...found.values()].map(it => ({
      resource: it.resource,
      objects: [...it.objects.values()],
    })),
  };
}

interface Found {
  readonly resource: Resource;
  readonly objects: Map<string, KubernetesObject>;
}

function asksForObjects(request: RecordedRequest): ResourcePath | undefined {
  const { pathname, searchParams } = new URL(request.path, 'http://lab');
  const asked = parseResourcePath(pathname);
  const isWhole =
    asked !== undefined &&
    asked.subresource === undefined &&
    request.method === 'GET' &&
    request.status === 200 &&
    (request.accept ?? 'application/json') === 'application/json' &&
    !searchParams.has('watch') &&
    // Recorded before the rest, in the middle of a rolling update.
    !request.file.startsWith('mid-rollout/');
  // events.k8s.io shows the events of the core group, which are read instead.
  return isWhole && asked.group !== 'events.k8s.io' ? asked : undefined;
}

function add(
  found: Map<string, Found>,
  asked: ResourcePath,
  kind: string,
  objects: KubernetesObject[],
) {
  const { group, version, plural } = asked;
  const key = resourceKey(asked);
  let known = found.get(key);
  if (!known) {
    const namespaced =
      asked.namespace !== undefined ||
      objects.some(it => it.metadata.namespace !== undefined);
    const resource = { group, version, plural, kind, namespaced };
    known = { resource, objects: new Map() };
    found.set(key, known);
  }
  for (const { kind: _kind, apiVersion: _apiVersion, ...object } of objects) {
    const { namespace, name } = object.metadata;
    const id = `${namespace ?? ''}/${name}`;
    if (versionOf(object) >= versionOf(known.objects.get(id))) {
      known.objects.set(id, object);
    }
  }
}

function versionOf(object: KubernetesObject | undefined): number {
  return object ? Number(object.metadata.resourceVersion ?? 0) : -1;
}

type Answer = z.output<typeof answerSchema>;

function isList(answer: Answer): answer is Extract<Answer, { items: unknown }> {
  return 'items' in answer && !('name' in answer.metadata);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function hasName(metadata: Record<string, unknown>): boolean {
  return typeof metadata.name === 'string' && metadata.name !== '';
}
