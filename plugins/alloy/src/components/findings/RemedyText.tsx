import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Remedy } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { Link } from '../address';
import { Snippet } from '../snippet';
import { Flagged } from '../text';

/** What to do about a finding, with what to copy. */
export function RemedyText(props: { remedy: Remedy }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { text, docsUrl, alloy, patch } = props.remedy;
  return (
    <Box sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      <Typography component="h3" variant="subtitle2">
        {t('findings.remedy')}
      </Typography>
      <Typography variant="body2">
        <Flagged text={text} />{' '}
        {docsUrl && <Link to={docsUrl}>{t('findings.docs')}</Link>}
      </Typography>
      {alloy && <Snippet text={alloy} what={t('findings.what.alloy')} />}
      {patch && <Snippet text={patch} what={t('findings.what.patch')} />}
    </Box>
  );
}
