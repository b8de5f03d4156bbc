/**
 * Prometheus relabelling, exactly, in the browser and in Node.
 *
 * @packageDocumentation
 */
export { type AlloyRule, type Evaluate, readRules } from './alloy/readRules';
export { writeRules } from './alloy/writeRules';
export { compile, RelabelError, type Relabel } from './compile';
export type { Labels } from './labelSet';
export { matchesWhole } from './pattern/matchesWhole';
export {
  ACTIONS,
  DEFAULTS,
  type RelabelAction,
  type RelabelConfig,
  toConfig,
} from './relabelConfig';
export { validateRules, type RelabelProblem } from './validation';
