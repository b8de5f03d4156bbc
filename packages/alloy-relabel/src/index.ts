/**
 * Prometheus relabelling, exactly, in the browser and in Node.
 *
 * @packageDocumentation
 */
export { compile, RelabelError, type Relabel } from './compile';
export type { Labels } from './labelSet';
export {
  ACTIONS,
  DEFAULTS,
  type RelabelAction,
  type RelabelConfig,
} from './relabelConfig';
export { validateRules, type RelabelProblem } from './validation';
