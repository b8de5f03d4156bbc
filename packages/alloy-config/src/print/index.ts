export { format } from './format';
export type { FormatResult } from './format';
export { print } from './print';
