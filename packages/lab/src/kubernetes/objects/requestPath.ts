/** What a path of the API asks for. */
export interface ResourcePath {
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  readonly namespace?: string;
  readonly name?: string;
  readonly subresource?: string;
  /** What follows the subresource, without a leading slash. */
  readonly rest: string;
}

/**
 * Takes apart `/api/v1/...` and `/apis/GROUP/VERSION/...`.
 *
 * @returns undefined for a path that names no resource
 */
export function parseResourcePath(pathname: string): ResourcePath | undefined {
  const segments = pathname.split('/').slice(1);
  const isCore = segments[0] === 'api';
  if (!isCore && segments[0] !== 'apis') {
    return undefined;
  }
  const [group, version, ...parts] = isCore
    ? ['', ...segments.slice(1)]
    : segments.slice(1);
  if (version === undefined || !parts[0]) {
    return undefined;
  }
  const namespaced = parts[0] === 'namespaces' && parts.length > 2;
  const namespace = namespaced ? parts[1] : undefined;
  const [plural, name, subresource, ...rest] = namespaced
    ? parts.slice(2)
    : parts;
  return {
    group,
    version,
    plural,
    namespace: namespace && decodeURIComponent(namespace),
    name: name ? decodeURIComponent(name) : undefined,
    subresource: subresource || undefined,
    rest: rest.join('/'),
  };
}
