export * from './ast';
export * from './build';
export * from './graph';
export * from './parse';
export * from './print';
export * from './redact';
export { isIdentifier, quote, toIdentifier, tokenize, unquote } from './scan';
export type { ScannedToken, Token } from './scan';
export * from './walk';
