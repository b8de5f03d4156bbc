/**
 * What Alloy's components are: their types.
 *
 * @packageDocumentation
 */
export * from './catalogue';
export * from './release';
export * from './standardLibrary';
export * from './types';
export * from './isSecretArgument';
