import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';

const SECTIONS = [
  'findings',
  'collectors',
  'hosts',
  'clustering',
  'cardinality',
] as const;

/** Links to the sections of the page. */
export function PageNav() {
  const { t } = useTranslationRef(alloyTranslationRef);
  return (
    <Box
      component="nav"
      aria-label={t('page.nav')}
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5 }}
    >
      {SECTIONS.map(section => (
        <Link key={section} href={`#alloy-${section}`} variant="body2">
          {t(`${section}.title`)}
        </Link>
      ))}
    </Box>
  );
}
