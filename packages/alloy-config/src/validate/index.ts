/**
 * What `alloy validate` says, without an Alloy.
 *
 * @packageDocumentation
 */
export { validate, type ValidateOptions } from './validate';
export type { StabilityLevel } from './stability';
