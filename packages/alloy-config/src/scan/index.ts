export { Scanner } from './Scanner';
export { commentText } from './comments';
export { isIdentifier, toIdentifier } from './identifier';
export { quote } from './quote';
export { binaryPrecedence } from './tokens';
export type { Token } from './tokens';
export { tokenize } from './tokenize';
export type { ScannedToken } from './tokenize';
export { unquote } from './unquote';
