/**
 * A spec of a cluster in, the repository of its Grafana Alloy collectors out:
 * pure, for browsers and Node.
 *
 * @packageDocumentation
 */
export { clusterEntityRef } from './catalog/renderCatalogInfo';
export { renderFiles, renderRepository } from './renderRepository';
export {
  ARCHITECTURES,
  DNS_LABEL_PATTERN,
  HOST_KINDS,
  InvalidSpecError,
  MAX_HOSTS,
  parseSpec,
  specJsonSchema,
  specOfAnswers,
} from './spec';
export type { Host, HostKind, Spec, SpecInput, SpecIssue } from './spec';
export { BASE_FILE } from './topologyFile/baseFile';
export {
  parseTopologyFile,
  TOPOLOGY_FILE,
  type TopologyFile,
} from './topologyFile/topologyFile';
export {
  addHostsToRepository,
  GENERATED_SUFFIX,
  UpgradeRefusedError,
  upgradeReport,
  upgradeRepository,
} from './upgrade';
export type { FileOutcome, FileStatus, ReadFile, Upgrade } from './upgrade';
