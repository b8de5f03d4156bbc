/**
 * Scaffolder actions that make, extend, upgrade and check the repository of a
 * cluster and its Grafana Alloy collectors.
 *
 * @packageDocumentation
 */
export { createClusterRenderAction } from './actions/clusterRender';
export type { ClusterRenderOutput } from './actions/clusterRender';
export { createHostAddAction } from './actions/hostAdd';
export { createLintAction } from './actions/lint';
export type { LintOutput } from './actions/lint';
export { createUpgradeAction } from './actions/upgrade';
export type { RepositoryChange } from './actions/changeRepository';
export { createGiteaPullRequestAction } from './gitea/giteaPullRequest';
export type { GiteaPullRequestOutput } from './gitea/giteaPullRequest';
export { scaffolderModuleAlloy as default } from './module';
