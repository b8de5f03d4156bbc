export * from './Digest';
export { type DatedFinding, causesOf } from './causesOf';
export { digestOf } from './digestOf';
export { parseDigest } from './parseDigest';
