import { forbidden, forbiddenPath } from '../errors/statusErrors';
import type { Resource } from '../objects/Resource';
import type { ResourcePath } from '../objects/requestPath';
import { Identity, USER_NAMES } from './identities';

/** Paths beside the resources that everybody may read. */
const PUBLIC_PATHS = new Set(['/version', '/livez', '/readyz', '/healthz']);

/** @throws StatusError 403 */
export function authorizePath(identity: Identity, pathname: string): void {
  if (identity !== 'admin' && !PUBLIC_PATHS.has(pathname)) {
    throw forbiddenPath(USER_NAMES[identity], pathname);
  }
}

/**
 * The rules of the recorded cluster: a reader gets, lists and watches the kinds
 * that the world holds, and no subresource; an operator may also get pods/proxy.
 *
 * @param served the kinds that the world holds
 * @throws StatusError 403 in the API's words
 */
export function authorizeResource(
  identity: Identity,
  verb: string,
  asked: ResourcePath,
  served: readonly Resource[],
): void {
  if (identity === 'admin' || isAllowed(identity, verb, asked, served)) {
    return;
  }
  const { group, plural, name, subresource, namespace } = asked;
  const resource = subresource ? `${plural}/${subresource}` : plural;
  const scope = namespace
    ? `in the namespace "${namespace}"`
    : 'at the cluster scope';
  throw forbidden(
    { group, plural, name },
    `User "${USER_NAMES[identity]}" cannot ${verb} resource "${resource}" in API group "${group}" ${scope}`,
  );
}

function isAllowed(
  identity: Identity,
  verb: string,
  asked: ResourcePath,
  served: readonly Resource[],
): boolean {
  if (identity === 'anonymous' || !['get', 'list', 'watch'].includes(verb)) {
    return false;
  }
  if (asked.subresource !== undefined) {
    return (
      identity === 'operator' &&
      asked.group === '' &&
      asked.plural === 'pods' &&
      asked.subresource === 'proxy' &&
      verb === 'get'
    );
  }
  return served.some(
    it => it.group === asked.group && it.plural === asked.plural,
  );
}

const VERBS: Readonly<Record<string, string>> = {
  POST: 'create',
  PUT: 'update',
  PATCH: 'patch',
  DELETE: 'delete',
};

/** What a request does, in the words of RBAC. */
export function verbOf(
  method: string,
  asked: ResourcePath,
  isWatch: boolean,
): string {
  if (VERBS[method]) {
    const isCollection = method === 'DELETE' && asked.name === undefined;
    return isCollection ? 'deletecollection' : VERBS[method];
  }
  if (asked.name !== undefined) {
    return 'get';
  }
  return isWatch ? 'watch' : 'list';
}
