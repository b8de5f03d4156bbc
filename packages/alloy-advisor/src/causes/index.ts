export { explain } from './explain';
export type { CauseRule } from './CauseRule';
