export { call, raw, rawString, ref } from './expressions';
export { attribute, block, comment, file } from './statements';
export type { Attributes, Content } from './statements';
export { expression } from './value';
export type { Value } from './value';
