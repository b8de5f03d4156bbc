import {
  AnswerShape,
  listAnswer,
  objectAnswer,
  parseIncludeObject,
} from './answers';
import { objectNotFound, resourceNotFound } from './errors/statusErrors';
import type { ObjectStore, StoredResource } from './objects/ObjectStore';
import type { ResourcePath } from './objects/requestPath';
import type { StoredObject } from './objects/StoredObject';
import { assertVersion } from './paging/assertVersion';
import { parseListOptions } from './paging/listOptions';
import { cutPage } from './paging/page';
import { parseFieldSelector } from './selectors/fieldSelector';
import { parseLabelSelector } from './selectors/labelSelector';

/**
 * Answers a get or a list in pieces of JSON.
 *
 * @throws StatusError as the API would
 */
export function answerResource(
  store: ObjectStore,
  asked: ResourcePath,
  query: URLSearchParams,
  options: Omit<AnswerShape, 'includeObject'> & { expireContinue: boolean },
): Generator<string> {
  const stored = store.find(asked);
  if (!stored || isOutOfScope(stored, asked)) {
    throw resourceNotFound();
  }
  const shape = { ...options, includeObject: parseIncludeObject(query) };
  const { resource } = stored;
  if (asked.name !== undefined) {
    return objectAnswer(findObject(stored, asked), resource, shape);
  }
  const listOptions = parseListOptions(query);
  const selects = parseSelectors(stored, query);
  assertVersion(listOptions, store.resourceVersion);
  const inNamespace = asked.namespace !== undefined;
  const page = cutPage(
    {
      objects: inNamespace
        ? stored.objects.filter(it => it.namespace === asked.namespace)
        : stored.objects,
      relativeKey: it => (inNamespace ? it.name : it.key),
      selects,
      resourceVersion: store.resourceVersion,
      // Events are the one kind that the API does not keep in memory.
      leadingSlash: resource.plural !== 'events',
      expireContinue: options.expireContinue,
    },
    listOptions,
  );
  return listAnswer(page, store.resourceVersion, resource, shape);
}

/** Cluster-wide kinds have no namespace; one namespaced object needs one. */
function isOutOfScope({ resource }: StoredResource, asked: ResourcePath) {
  return resource.namespaced
    ? asked.name !== undefined && asked.namespace === undefined
    : asked.namespace !== undefined;
}

function findObject(stored: StoredResource, asked: ResourcePath): StoredObject {
  const found = stored.objects.find(
    it => it.name === asked.name && it.namespace === asked.namespace,
  );
  if (!found) {
    throw objectNotFound(asked);
  }
  return found;
}

function parseSelectors(stored: StoredResource, query: URLSearchParams) {
  const labelSelector = query.get('labelSelector');
  const fieldSelector = query.get('fieldSelector');
  if (!labelSelector && !fieldSelector) {
    return undefined;
  }
  const byLabels = parseLabelSelector(labelSelector ?? '');
  const byFields = parseFieldSelector(fieldSelector ?? '', stored.resource);
  return ({ object }: StoredObject) =>
    byLabels(object.metadata.labels ?? {}) && byFields(object);
}
