export { explain } from './explain';
export type { Explanation } from './Explanation';
