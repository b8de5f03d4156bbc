import { createExtensionPoint } from '@backstage/backend-plugin-api';

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
