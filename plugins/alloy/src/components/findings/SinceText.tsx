import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Since } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { sinceSentence, sinceWords } from '../../report';
import { useNow } from '../../time';

/** Since when something fails, in a few words; the moments themselves on hover. */
export function SinceText({ since }: { since: Since }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  return (
    <time dateTime={since.firstSeenAt} title={sinceSentence(since, t)}>
      {sinceWords(since, useNow(), t)}
    </time>
  );
}
