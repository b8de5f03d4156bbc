import { renderAlerts } from './alerts';
import { renderCatalogInfo } from './catalog/renderCatalogInfo';
import { renderCi } from './ci/renderCi';
import { renderDashboards } from './dashboards';
import { renderDelivery } from './delivery/renderDelivery';
import { renderHosts } from './hosts/renderHosts';
import { renderKubernetes } from './kubernetes/renderKubernetes';
import { renderReadme } from './readme/renderReadme';
import { isRepositoryPath } from './repositoryPath';
import { Spec } from './spec';
import { BASE_FILE, renderBaseFile } from './topologyFile/baseFile';
import { renderTopologyFile, TOPOLOGY_FILE } from './topologyFile/topologyFile';

/**
 * The repository of a cluster's collectors: the texts of its files by their
 * paths, which are relative, use `/`, and stay within the tree.
 *
 * The same spec gives the same bytes. Give it what `parseSpec` returns.
 *
 * @throws Error when a name in the spec would lead out of the tree, which
 * `parseSpec` does not let through.
 */
export function renderRepository(spec: Spec): ReadonlyMap<string, string> {
  const files = renderFiles(spec);
  return new Map([
    ...files,
    [TOPOLOGY_FILE, renderTopologyFile(spec)],
    [BASE_FILE, renderBaseFile(files)],
  ]);
}

/** The files that people read and edit: all but what tells how they were made. */
export function renderFiles(spec: Spec): ReadonlyMap<string, string> {
  const files = new Map<string, string>([
    ['README.md', renderReadme(spec)],
    ['catalog-info.yaml', renderCatalogInfo(spec)],
    ...renderKubernetes(spec),
    ...renderAlerts(spec),
    ...renderDashboards(spec),
    ...renderDelivery(spec),
    ...renderCi(spec),
    ...renderHosts(spec),
  ]);
  for (const path of files.keys()) {
    if (!isRepositoryPath(path)) {
      throw new Error(
        `A file at ${JSON.stringify(
          path,
        )} would not stay within the repository`,
      );
    }
  }
  return files;
}
