import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Since } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { sinceSentence, sinceWords } from '../../report';
import { useNow } from '../../time';

/** Since when something fails, in a few words; the moments themselves on hover. */
export function SinceText({ since }: { since: Since }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  return (
    <time
      dateTime={since.firstSeenAt}
      title={sinceSentence(since, t)}
      // On a narrow page it goes to the next line as one.
      style={{ display: 'inline-block' }}
    >
      {sinceWords(since, useNow(), t)}
    </time>
  );
}
