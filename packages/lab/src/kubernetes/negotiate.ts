import { notAcceptable } from './errors/statusErrors';

/** The form of an answer. */
export type Form = 'whole' | 'partial' | 'table';

const JSON_TYPES = new Set(['application/json', 'application/*', '*/*']);

/**
 * Chooses the first clause of an Accept header that the API can write.
 *
 * @param isList a list is asked for as PartialObjectMetadataList, one object as
 *   PartialObjectMetadata
 * @throws StatusError 406
 */
export function negotiate(accept: string | undefined, isList: boolean): Form {
  for (const clause of (accept || '*/*').split(',')) {
    const [type, ...parameters] = clause.split(';').map(it => it.trim());
    const form = JSON_TYPES.has(type) ? formOf(parameters, isList) : undefined;
    if (form) {
      return form;
    }
  }
  throw notAcceptable();
}

function formOf(
  parameters: readonly string[],
  isList: boolean,
): Form | undefined {
  const given = new Map(
    parameters.map(it => it.split('=', 2) as [string, string]),
  );
  const as = given.get('as');
  if (as === undefined) {
    return given.has('stream') ? undefined : 'whole';
  }
  if (given.get('g') !== 'meta.k8s.io' || given.get('v') !== 'v1') {
    return undefined;
  }
  if (as === 'Table') {
    return 'table';
  }
  const partial = `PartialObjectMetadata${isList ? 'List' : ''}`;
  return as === partial ? 'partial' : undefined;
}
