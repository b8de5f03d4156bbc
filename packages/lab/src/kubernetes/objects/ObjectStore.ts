import type { LabClock } from '../../clock/LabClock';
import type { World } from '../../world';
import { toEventsGroup } from './eventsView';
import type { KubernetesObject } from './KubernetesObject';
import type { RecordedObjects } from './RecordedObjects';
import { readObjects } from './readObjects';
import { Resource, resourceKey } from './Resource';
import { StoredObject } from './StoredObject';
import { Copies, timeshift } from './timeshift';

/** One kind of object and all there are, in the order of lists. */
export interface StoredResource {
  readonly resource: Resource;
  readonly objects: readonly StoredObject[];
}

/** All objects of a world, their times moved by the clock. */
export class ObjectStore {
  /** The version of the world as a whole. */
  readonly resourceVersion: number;
  readonly #resources: ReadonlyMap<string, StoredResource>;

  /** Reads a world's objects. */
  static async load(world: World, clock: LabClock): Promise<ObjectStore> {
    const recorded = await readObjects(world);
    const objects = (await world.change?.objects(recorded)) ?? recorded;
    return ObjectStore.of(objects, clock);
  }

  /** Takes objects that were made elsewhere. */
  static of(recorded: RecordedObjects, clock: LabClock): ObjectStore {
    const resources = new Map<string, StoredResource>();
    for (const { resource, objects } of recorded.objects) {
      resources.set(resourceKey(resource), store(resource, objects, clock));
    }
    const events = resources.get('/v1/events');
    const view = resources.get('events.k8s.io/v1/events');
    if (events && view && view.objects.length === 0) {
      const objects = events.objects.map(it => toEventsGroup(it.object));
      const { resource } = view;
      resources.set(resourceKey(resource), {
        resource,
        objects: objects.map(it => new StoredObject(it, resource)),
      });
    }
    return new ObjectStore(recorded.resourceVersion, resources);
  }

  private constructor(
    resourceVersion: number,
    resources: ReadonlyMap<string, StoredResource>,
  ) {
    this.resourceVersion = resourceVersion;
    this.#resources = resources;
  }

  /** The kinds of object that the API serves. */
  resources(): Resource[] {
    return [...this.#resources.values()].map(it => it.resource);
  }

  /** Whether anything is served in this version of this group. */
  hasGroupVersion(group: string, version: string): boolean {
    return this.resources().some(
      it => it.group === group && it.version === version,
    );
  }

  find(
    asked: Pick<Resource, 'group' | 'version' | 'plural'>,
  ): StoredResource | undefined {
    return this.#resources.get(resourceKey(asked));
  }
}

function store(
  resource: Resource,
  objects: readonly KubernetesObject[],
  clock: LabClock,
): StoredResource {
  const copies: Copies = new Map();
  return {
    resource,
    objects: objects
      .map(it => new StoredObject(timeshift(it, clock, copies), resource))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}
