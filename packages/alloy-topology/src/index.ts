/**
 * A spec of a cluster in, the repository of its Grafana Alloy collectors out:
 * pure, for browsers and Node.
 *
 * @packageDocumentation
 */
export { clusterEntityRef } from './catalog/renderCatalogInfo';
export type { FormField, FormGroup } from './form/FormField';
export type { ClusterPage } from './form/formPages';
export { clusterForm, formFields, hostForm } from './form/specForm';
export { ARCHITECTURES } from './hosts/architectures';
export { HOST_KINDS, type HostKind } from './hosts/hostKinds';
export { renderFiles, renderRepository } from './renderRepository';
export {
  DNS_LABEL_PATTERN,
  hostOfAnswers,
  InvalidSpecError,
  MAX_HOSTS,
  parseSpec,
  requiredExamples,
  specJsonSchema,
  specOfAnswers,
} from './spec';
export type { Host, Spec, SpecInput, SpecIssue } from './spec';
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
