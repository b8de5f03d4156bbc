export { parse } from './parse';
export type { ParseResult } from './parse';
