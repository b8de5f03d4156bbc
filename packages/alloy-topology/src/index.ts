/**
 * A spec of a cluster in, the repository of its Grafana Alloy collectors out:
 * pure, for browsers and Node.
 *
 * @packageDocumentation
 */
export { clusterEntityRef } from './catalog/renderCatalogInfo';
export { renderRepository } from './renderRepository';
export {
  ARCHITECTURES,
  DNS_LABEL_PATTERN,
  HOST_KINDS,
  InvalidSpecError,
  MAX_HOSTS,
  parseSpec,
} from './spec';
export type { Host, HostKind, Spec, SpecInput, SpecIssue } from './spec';
export {
  parseTopologyFile,
  TOPOLOGY_FILE,
  type TopologyFile,
} from './topologyFile/topologyFile';
