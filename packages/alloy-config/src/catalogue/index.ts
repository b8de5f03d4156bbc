/**
 * What Alloy's components are: their types, and what an advisor must know about them.
 *
 * @packageDocumentation
 */
export * from './catalogue';
export * from './release';
export * from './standardLibrary';
export * from './traits';
export * from './types';
export * from './isSecretArgument';
