import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { SnapshotCheck } from '@alloy-fleet/alloy-advisor';
import type { Source } from './sources/Source';

/**
 * For who knows that what is behind the portal has become another, all at
 * once: a cluster that was built anew under its name, stores that were
 * restored. What was kept of it would be given for up to five minutes else.
 */
export interface KeptAnswersExtensionPoint {
  /**
   * Has nothing given that was taken before a moment. The latest call holds.
   *
   * @param moment - asked each time that something kept could be given
   */
  forgetBefore(moment: () => Date): void;
}

/** Where modules of the plugin say from when on kept answers hold. */
export const keptAnswersExtensionPoint =
  createExtensionPoint<KeptAnswersExtensionPoint>({ id: 'alloy.kept-answers' });

/** For who knows another place that facts about clusters come from. */
export interface SourcesExtensionPoint {
  /**
   * Has a source asked for each report, as the plugin's own are: its state is
   * shown beside theirs, and its facts, which go to browsers as JSON, stand in
   * the snapshot's `more` under its name.
   *
   * @param source - called after who makes it: `acme/inventory`
   * @throws InputError for a name that is none, or is taken
   */
  addSource(source: Source<unknown>): void;
}

/** Where modules of the plugin add sources. */
export const sourcesExtensionPoint =
  createExtensionPoint<SourcesExtensionPoint>({ id: 'alloy.sources' });

/** For who knows what else is to be right in every cluster. */
export interface ChecksExtensionPoint {
  /**
   * Has a check run over each snapshot, as the plugin's own are. It is pure,
   * and gives unknown outcomes for facts that are unknown.
   *
   * @param check - its id is called after who makes it: `acme/owner-missing`
   * @throws InputError for an id that is taken
   */
  addCheck(check: SnapshotCheck): void;
}

/** Where modules of the plugin add checks. */
export const checksExtensionPoint = createExtensionPoint<ChecksExtensionPoint>({
  id: 'alloy.checks',
});
