export { Scanner } from './Scanner';
export { commentText } from './comments';
export { quote } from './quote';
export { isIdentifier } from './identifier';
export { binaryPrecedence } from './tokens';
export type { Token } from './tokens';
