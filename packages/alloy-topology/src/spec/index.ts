export { POD_LOG_LABELS } from './cardinalitySchema';
export type { CollectorSettings, Stability } from './collectorsSchema';
export {
  type Architecture,
  ARCHITECTURES,
  architecturesOf,
  HOST_KINDS,
  type HostKind,
} from './hostKinds';
export { MAX_HOSTS } from './hostSchema';
export { InvalidSpecError, type SpecIssue } from './InvalidSpecError';
export { DNS_LABEL_PATTERN } from './names';
export { specJsonSchema } from './specJsonSchema';
export { parseHosts, parseSpec } from './parseSpec';
export { specOfAnswers } from './specOfAnswers';
export { specSchema } from './specSchema';
export type { Host, Spec, SpecInput } from './specFields';
export type { ExternalReference, StoreAccess } from './storeSchema';
