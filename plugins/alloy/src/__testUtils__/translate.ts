import { mockApis } from '@backstage/frontend-test-utils';
import { Translate, alloyTranslationRef } from '../translation';

/** The English messages, for functions that take the translation. */
export function translate(): Translate {
  const snapshot = mockApis.translation().getTranslation(alloyTranslationRef);
  if (!snapshot.ready) {
    throw new Error('The messages of the plugin are not ready.');
  }
  return snapshot.t;
}
