/**
 * Gathers what is known about the Alloy collectors of clusters and serves it.
 *
 * @packageDocumentation
 */
export { alloyPlugin as default } from './plugin';
export {
  keptAnswersExtensionPoint,
  type KeptAnswersExtensionPoint,
} from './extensions';
