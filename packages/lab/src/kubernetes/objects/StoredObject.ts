import { encodeJson } from '../encodeJson';
import type { KubernetesObject } from './KubernetesObject';
import { Resource, apiVersionOf } from './Resource';

/**
 * One object of the world, and its JSON in the forms that the API answers in.
 *
 * The texts are kept: a list of thousands of objects is then a matter of
 * joining them.
 */
export class StoredObject {
  readonly object: KubernetesObject;
  readonly #resource: Resource;
  #item?: string;
  #partial?: string;

  constructor(object: KubernetesObject, resource: Resource) {
    this.object = object;
    this.#resource = resource;
  }

  get name(): string {
    return this.object.metadata.name;
  }

  get namespace(): string | undefined {
    return this.object.metadata.namespace;
  }

  /** The order of a list, as the store of a real API server has it. */
  get key(): string {
    return this.namespace === undefined
      ? this.name
      : `${this.namespace}/${this.name}`;
  }

  /** As an item of a typed list: without kind and apiVersion. */
  itemJson(): string {
    this.#item ??= encodeJson(this.object);
    return this.#item;
  }

  /** Alone: with kind and apiVersion. */
  fullJson(): string {
    const { kind } = this.#resource;
    const apiVersion = apiVersionOf(this.#resource);
    return `${encodeJson({ kind, apiVersion }).slice(
      0,
      -1,
    )},${this.itemJson().slice(1)}`;
  }

  /** As PartialObjectMetadata. */
  partialJson(): string {
    this.#partial ??= encodeJson({
      kind: 'PartialObjectMetadata',
      apiVersion: 'meta.k8s.io/v1',
      metadata: partialMetadata(this.object),
    });
    return this.#partial;
  }
}

/**
 * The API keeps a DaemonSet's template generation as a field and writes it as
 * this annotation into whole objects only.
 */
const WHOLE_OBJECTS_ONLY = 'deprecated.daemonset.template.generation';

function partialMetadata({ metadata }: KubernetesObject): object {
  const annotations = metadata.annotations as object | undefined;
  if (!annotations || !(WHOLE_OBJECTS_ONLY in annotations)) {
    return metadata;
  }
  const { [WHOLE_OBJECTS_ONLY]: _generation, ...others } = annotations;
  const rest = Object.keys(others).length > 0 ? others : undefined;
  return { ...metadata, annotations: rest };
}
