import { decodeSegment } from './decodeSegment';

/**
 * The path at which the tab is mounted: where one is, without what the tab's
 * own routes are asked for.
 *
 * @param pathname - as the location has it, percent-encoded
 * @param rest - the part after the tab's path, decoded, as `params['*']` has it
 */
export function mountedAt(pathname: string, rest: string = ''): string {
  const segments = withoutSlash(pathname).split('/');
  const wanted = withoutSlash(rest);
  for (let at = segments.length; at > 0; at--) {
    if (withoutSlash(decodeSegment(segments.slice(at).join('/'))) === wanted) {
      return segments.slice(0, at).join('/');
    }
  }
  return segments.join('/');
}

function withoutSlash(path: string): string {
  return path.replace(/(?<!\/)\/+$/, '');
}
