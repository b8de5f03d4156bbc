import { encodeJson } from './encodeJson';
import { badRequest } from './errors/statusErrors';
import type { Form } from './negotiate';
import { Resource, apiVersionOf } from './objects/Resource';
import type { StoredObject } from './objects/StoredObject';
import type { Page } from './paging/page';
import { tableOf } from './tables/tableKinds';

/** What a Table's rows carry beside their cells. */
export type IncludeObject = 'None' | 'Metadata' | 'Object';

/** Everything that shapes an answer, beside what is in it. */
export interface AnswerShape {
  readonly form: Form;
  readonly includeObject: IncludeObject;
  /** What ages are counted to. */
  readonly nowMs: number;
}

/** @throws StatusError 400 for a value that the API does not know */
export function parseIncludeObject(query: URLSearchParams): IncludeObject {
  const value = query.get('includeObject') || 'Metadata';
  if (value !== 'None' && value !== 'Metadata' && value !== 'Object') {
    throw badRequest(`unrecognized includeObject value: "${value}"`);
  }
  return value;
}

/** One object, in pieces of JSON. */
export function* objectAnswer(
  object: StoredObject,
  resource: Resource,
  shape: AnswerShape,
): Generator<string> {
  if (shape.form === 'table') {
    const { resourceVersion } = object.object.metadata;
    yield* tableAnswer([object], { resourceVersion }, resource, shape);
  } else {
    yield shape.form === 'partial' ? object.partialJson() : object.fullJson();
    yield '\n';
  }
}

/** A page of a list, in pieces of JSON, so that a long one can be streamed. */
export function* listAnswer(
  page: Page,
  resourceVersion: number,
  resource: Resource,
  shape: AnswerShape,
): Generator<string> {
  const metadata = {
    resourceVersion: String(resourceVersion),
    continue: page.continueToken,
    remainingItemCount: page.remainingItemCount,
  };
  if (shape.form === 'table') {
    yield* tableAnswer(page.objects, metadata, resource, shape);
    return;
  }
  const isPartial = shape.form === 'partial';
  const head = isPartial
    ? { kind: 'PartialObjectMetadataList', apiVersion: 'meta.k8s.io/v1' }
    : { kind: `${resource.kind}List`, apiVersion: apiVersionOf(resource) };
  yield* withItems({ ...head, metadata }, 'items', page.objects, object =>
    isPartial ? object.partialJson() : object.itemJson(),
  );
}

function* tableAnswer(
  objects: readonly StoredObject[],
  metadata: Record<string, unknown>,
  resource: Resource,
  shape: AnswerShape,
): Generator<string> {
  const table = tableOf(resource);
  const head = {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions: table.columns,
  };
  yield* withItems(head, 'rows', objects, object => {
    const row = encodeJson(table.row(object.object, shape.nowMs));
    return `${row.slice(0, -1)},"object":${rowObject(object, shape)}}`;
  });
}

function rowObject(object: StoredObject, shape: AnswerShape): string {
  switch (shape.includeObject) {
    case 'None':
      return 'null';
    case 'Object':
      return object.fullJson();
    default:
      return object.partialJson();
  }
}

function* withItems(
  head: object,
  field: string,
  objects: readonly StoredObject[],
  toJson: (object: StoredObject) => string,
): Generator<string> {
  yield `${encodeJson(head).slice(0, -1)},"${field}":[`;
  for (const [index, object] of objects.entries()) {
    yield (index === 0 ? '' : ',') + toJson(object);
  }
  yield ']}\n';
}
