import { StatusError } from './StatusError';

/** What an error is about. */
export interface ErrorSubject {
  readonly group: string;
  readonly plural: string;
  readonly name?: string;
}

export function badRequest(message: string): StatusError {
  return new StatusError({ code: 400, reason: 'BadRequest', message });
}

export function unauthorized(): StatusError {
  return new StatusError({
    code: 401,
    reason: 'Unauthorized',
    message: 'Unauthorized',
  });
}

/** @param why who may not do what, where */
export function forbidden(subject: ErrorSubject, why: string): StatusError {
  return new StatusError({
    code: 403,
    reason: 'Forbidden',
    message: `${quoted(subject)} is forbidden: ${why}`,
    details: detailsOf(subject),
  });
}

export function forbiddenPath(user: string, pathname: string): StatusError {
  return new StatusError({
    code: 403,
    reason: 'Forbidden',
    message: `forbidden: User "${user}" cannot get path "${pathname}"`,
    details: {},
  });
}

export function objectNotFound(subject: ErrorSubject): StatusError {
  return new StatusError({
    code: 404,
    reason: 'NotFound',
    message: `${quoted(subject)} not found`,
    details: detailsOf(subject),
  });
}

/** The group is served, and this kind is not among what it serves. */
export function resourceNotFound(): StatusError {
  return new StatusError({
    code: 404,
    reason: 'NotFound',
    message: 'the server could not find the requested resource',
    details: {},
  });
}

export function methodNotAllowed(message: string): StatusError {
  return new StatusError({
    code: 405,
    reason: 'MethodNotAllowed',
    message,
    details: {},
  });
}

/** The Accept header names nothing that the API can write. */
export function notAcceptable(): StatusError {
  const representations = [
    'application/json',
    'application/yaml',
    'application/vnd.kubernetes.protobuf',
    'application/json;stream=watch',
    'application/vnd.kubernetes.protobuf;stream=watch',
  ];
  return new StatusError({
    code: 406,
    reason: 'NotAcceptable',
    message: `406: Not Acceptable\n\nAvailable representations: ${representations.join(
      ', ',
    )}`,
    details: {},
  });
}

/** @param freshToken continues where the old token stood, on another version */
export function expiredContinue(freshToken: string): StatusError {
  return new StatusError({
    code: 410,
    reason: 'Expired',
    message:
      'The provided continue parameter is too old to display a consistent list result. ' +
      'You can start a new list without the continue parameter, or use the continue token ' +
      'in this response to retrieve the remainder of the results. Continuing with the ' +
      'provided token results in an inconsistent list - objects that were created, ' +
      'modified, or deleted between the time the first chunk was returned and now may ' +
      'show up in the list.',
    metadata: { continue: freshToken },
  });
}

export function expiredVersion(): StatusError {
  return new StatusError({
    code: 410,
    reason: 'Expired',
    message: 'The resourceVersion for the provided list is too old.',
  });
}

/** A version that the API has not reached, and did not within its timeout. */
export function versionTooLarge(asked: number, current: number): StatusError {
  return new StatusError({
    code: 504,
    reason: 'Timeout',
    message: `Timeout: Too large resource version: ${asked}, current: ${current}`,
    details: {
      causes: [
        {
          reason: 'ResourceVersionTooLarge',
          message: 'Too large resource version',
        },
      ],
      retryAfterSeconds: 1,
    },
  });
}

export function serviceUnavailable(message: string): StatusError {
  return new StatusError({
    code: 503,
    reason: 'ServiceUnavailable',
    message,
  });
}

function quoted({ group, plural, name }: ErrorSubject): string {
  const resource = group ? `${plural}.${group}` : plural;
  return name ? `${resource} "${name}"` : resource;
}

function detailsOf({ group, plural, name }: ErrorSubject) {
  return { ...(name && { name }), ...(group && { group }), kind: plural };
}
