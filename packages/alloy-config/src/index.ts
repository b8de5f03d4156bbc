export * from './ast';
export * from './build';
export * from './graph';
export * from './parse';
export * from './print';
export * from './redact';
export { isIdentifier, quote, toIdentifier, unquote } from './scan';
export * from './walk';
