/**
 * What `alloy validate` says, without an Alloy.
 *
 * @packageDocumentation
 */
export { validate, type ValidateOptions } from './validate';
export type { StabilityLevel } from './stability';
export {
  isOpenFor,
  type Lacking,
  type ValidationDiagnostic,
} from './ValidationDiagnostic';
