import { badRequest } from '../errors/statusErrors';

/** How a list is asked for, beside its selectors. */
export interface ListOptions {
  /** 0: everything at once. */
  readonly limit: number;
  readonly continueToken?: string;
  readonly resourceVersion?: number;
  readonly resourceVersionMatch?: string;
}

/** @throws StatusError 400 for values and combinations that the API refuses */
export function parseListOptions(query: URLSearchParams): ListOptions {
  const options: ListOptions = {
    limit: parseInteger(query.get('limit')) ?? 0,
    continueToken: query.get('continue') || undefined,
    resourceVersion: parseInteger(query.get('resourceVersion')),
    resourceVersionMatch: query.get('resourceVersionMatch') || undefined,
  };
  const { continueToken, resourceVersion, resourceVersionMatch } = options;
  if (continueToken && resourceVersion) {
    throw badRequest(
      'specifying resource version is not allowed when using continue',
    );
  }
  if (resourceVersionMatch && resourceVersion === undefined) {
    throw badRequest(
      'resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided',
    );
  }
  return options;
}

function parseInteger(text: string | null): number | undefined {
  if (text === null || text === '') {
    return undefined;
  }
  if (!/^\d+$/.test(text)) {
    throw badRequest(`strconv.ParseInt: parsing "${text}": invalid syntax`);
  }
  return Number(text);
}
