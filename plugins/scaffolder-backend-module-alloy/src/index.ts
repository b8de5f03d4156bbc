/**
 * Scaffolder actions that make the repository of a cluster and its Grafana
 * Alloy collectors.
 *
 * @packageDocumentation
 */
export { createClusterRenderAction } from './actions/clusterRender';
export type { ClusterRenderOutput } from './actions/clusterRender';
export { scaffolderModuleAlloy as default } from './module';
