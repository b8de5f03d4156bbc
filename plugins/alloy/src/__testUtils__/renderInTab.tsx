import { clusterEntity } from '../testdata';
import { renderOnEntityPage } from './renderOnEntityPage';
import { stubApi } from './stubApi';

/** Renders a part of the tab of the cluster of the test data. */
export function renderInTab(
  element: JSX.Element,
  options: { at?: string } = {},
) {
  return renderOnEntityPage(element, {
    api: stubApi({}),
    entity: clusterEntity,
    at: options.at,
  });
}
