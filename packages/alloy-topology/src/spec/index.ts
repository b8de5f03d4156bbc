export { HOST_KINDS, type HostKind } from './hostKinds';
export { InvalidSpecError, type SpecIssue } from './InvalidSpecError';
export { DNS_LABEL_PATTERN } from './names';
export { specJsonSchema } from './specJsonSchema';
export { parseSpec } from './parseSpec';
export { MAX_HOSTS, specSchema } from './specSchema';
export type { Host, Spec, SpecInput } from './specSchema';
export type { StoreAccess } from './storeSchema';
