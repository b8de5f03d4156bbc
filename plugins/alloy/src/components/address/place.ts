import { PAGES, PageName } from './clusterPaths';
import { decodeSegment } from './decodeSegment';

/** What an address of the tab stands for. */
export type Place =
  | { readonly kind: 'page'; readonly page: PageName }
  | {
      readonly kind: 'collector';
      readonly page: 'collectors';
      readonly namespace: string;
      readonly name: string;
    }
  | { readonly kind: 'unknown'; readonly page?: undefined };

/**
 * What a path leads to.
 *
 * @param tab - the path of the tab itself, without a slash at the end
 * @param pathname - a path of the tab or below it, percent-encoded
 */
export function placeOf(tab: string, pathname: string): Place {
  // By number, not by text: the app may not mind the case of the tab's path.
  const [first, ...more] = pathname
    .split('/')
    .slice(tab.split('/').length)
    .filter(Boolean)
    .map(decodeSegment);
  if (first === undefined) {
    return { kind: 'page', page: 'overview' };
  }
  const page = PAGES.find(
    it => it !== 'overview' && it === first.toLowerCase(),
  );
  if (page && more.length === 0) {
    return { kind: 'page', page };
  }
  const [namespace, name] = more;
  return page === 'collectors' && more.length === 2
    ? { kind: 'collector', page, namespace, name }
    : { kind: 'unknown' };
}
