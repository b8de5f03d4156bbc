import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Since } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { sinceSentence } from '../../report';

/** Since when a finding fails, with every moment that is known. */
export function SinceWhen({ since }: { since: Since }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  return (
    <div>
      <Typography component="h3" variant="subtitle2">
        {t('since.title')}
      </Typography>
      <Typography variant="body2">{sinceSentence(since, t)}</Typography>
    </div>
  );
}
