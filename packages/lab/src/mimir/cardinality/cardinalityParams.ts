/**
 * Parameters of Mimir's cardinality API. Messages are Mimir's own, word for
 * word, and so is the order of the checks.
 *
 * Source: `pkg/cardinality/request.go` of Mimir.
 */
export type CountMethod = 'active' | 'inmemory';

/** A parameter that Mimir refuses with status 400. */
export class CardinalityParamError extends Error {}

const MOST_LABEL_NAMES = 100;
const MOST_RESULTS = 500;
const DEFAULT_LIMIT = 20;
const LABEL_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The selector, or undefined when none is given. */
export function selectorOf(params: URLSearchParams): string | undefined {
  const selectors = params.getAll('selector');
  if (selectors.length > 1) {
    throw new CardinalityParamError(
      `multiple 'selector' params are not allowed`,
    );
  }
  return selectors[0];
}

export function requiredSelectorOf(params: URLSearchParams): string {
  const selector = selectorOf(params);
  if (selector === undefined) {
    throw new CardinalityParamError(`missing 'selector' parameter`);
  }
  return selector;
}

export function limitOf(params: URLSearchParams): number {
  const limits = params.getAll('limit');
  if (limits.length === 0) {
    return DEFAULT_LIMIT;
  }
  if (limits.length > 1) {
    throw new CardinalityParamError(`multiple 'limit' params are not allowed`);
  }
  if (!/^[+-]?\d+$/.test(limits[0])) {
    throw new CardinalityParamError(
      `strconv.Atoi: parsing ${JSON.stringify(limits[0])}: invalid syntax`,
    );
  }
  const limit = Number(limits[0]);
  if (limit < 0) {
    throw new CardinalityParamError(`'limit' param cannot be less than '0'`);
  }
  if (limit > MOST_RESULTS) {
    throw new CardinalityParamError(
      `'limit' param cannot be greater than '${MOST_RESULTS}'`,
    );
  }
  return limit;
}

export function countMethodOf(params: URLSearchParams): CountMethod {
  const method = params.get('count_method') ?? 'inmemory';
  if (method !== 'active' && method !== 'inmemory') {
    throw new CardinalityParamError(
      `invalid 'count_method' param '${method}'. ` +
        `valid options are: [active,inmemory]`,
    );
  }
  return method;
}

export function labelNamesOf(params: URLSearchParams): string[] {
  const names = params.getAll('label_names[]');
  if (names.length === 0) {
    throw new CardinalityParamError(`'label_names[]' param is required`);
  }
  const invalid = names.find(it => !LABEL_NAME.test(it));
  if (invalid !== undefined) {
    throw new CardinalityParamError(`invalid 'label_names' param '${invalid}'`);
  }
  return names;
}

/** Checked last, after all parameters are read. */
export function assertFewLabelNames(names: readonly string[]): void {
  if (names.length > MOST_LABEL_NAMES) {
    throw new CardinalityParamError(
      `label values cardinality request label names limit ` +
        `(limit: ${MOST_LABEL_NAMES} actual: ${names.length}) exceeded`,
    );
  }
}

/** `Sharding-Control`: how many shards a streamed answer is made from. */
export function assertFewShards(header: string | string[] | undefined): void {
  const shards = Number(header ?? 0);
  if (shards > 128) {
    throw new CardinalityParamError(
      `shard count ${shards} exceeds allowed maximum (128)`,
    );
  }
}
