/**
 * Gathers what is known about the Alloy collectors of clusters and serves it.
 *
 * @packageDocumentation
 */
export { alloyPlugin as default } from './plugin';
export {
  checksExtensionPoint,
  keptAnswersExtensionPoint,
  sourcesExtensionPoint,
  type ChecksExtensionPoint,
  type KeptAnswersExtensionPoint,
  type SourcesExtensionPoint,
} from './extensions';
export type {
  Asker,
  Asking,
  Source,
  SourceContext,
  SourceTarget,
} from './sources/Source';
