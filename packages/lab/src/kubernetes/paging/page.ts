import { expiredContinue } from '../errors/statusErrors';
import type { StoredObject } from '../objects/StoredObject';
import { decodeContinue, encodeContinue } from './continueToken';
import type { ListOptions } from './listOptions';

/** A part of a list, and how to go on. */
export interface Page {
  readonly objects: readonly StoredObject[];
  readonly continueToken?: string;
  /** Absent when a selector filters: the API does not count then. */
  readonly remainingItemCount?: number;
}

/**
 * Cuts a page out of a list.
 *
 * @param list.objects what may be seen, in the order of keys
 * @param list.relativeKey an object's key as continue tokens name it
 * @param list.selects whether a selector lets an object through
 * @throws StatusError 400 for a wrong token, 410 for one of another version
 */
export function cutPage(
  list: {
    objects: readonly StoredObject[];
    relativeKey: (object: StoredObject) => string;
    selects?: (object: StoredObject) => boolean;
    resourceVersion: number;
    leadingSlash: boolean;
    expireContinue: boolean;
  },
  options: ListOptions,
): Page {
  const rest = fromToken(list, options.continueToken);
  const { selects } = list;
  const selected = selects ? rest.filter(selects) : rest;
  // Version 0 is answered from memory, where the API knows no limit.
  const limit = options.resourceVersion === 0 ? 0 : options.limit;
  if (limit === 0 || selected.length <= limit) {
    return { objects: selected };
  }
  const objects = selected.slice(0, limit);
  const startKey = `${list.relativeKey(objects[limit - 1])}\0`;
  return {
    objects,
    continueToken: encodeContinue(
      { resourceVersion: list.resourceVersion, startKey },
      { leadingSlash: list.leadingSlash },
    ),
    remainingItemCount: selects ? undefined : selected.length - limit,
  };
}

function fromToken(
  list: Parameters<typeof cutPage>[0],
  continueToken: string | undefined,
): readonly StoredObject[] {
  if (!continueToken) {
    return list.objects;
  }
  const token = decodeContinue(continueToken);
  const isInconsistent = token.resourceVersion === -1;
  const isCurrent = token.resourceVersion === list.resourceVersion;
  if (!isInconsistent && (!isCurrent || list.expireContinue)) {
    throw expiredContinue(
      encodeContinue(
        { resourceVersion: -1, startKey: token.startKey },
        { leadingSlash: false },
      ),
    );
  }
  return list.objects.filter(it => list.relativeKey(it) >= token.startKey);
}
