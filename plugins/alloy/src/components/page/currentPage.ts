import { PAGES, PageName } from '../address';

/**
 * The sub-page that an address belongs to: that of a collector to the
 * collectors.
 *
 * @param rest - what stands after the tab's own path
 */
export function currentPage(rest: string = ''): PageName | undefined {
  const [first] = rest.split('/');
  return first === ''
    ? 'overview'
    : PAGES.find(it => it === first && it !== 'overview');
}
