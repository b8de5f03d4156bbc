import { styled } from '@mui/material/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import { PAGES, PageName, RouteLink, useClusterPaths } from '../address';

const List = styled('ul')(({ theme }) => ({
  columnGap: theme.spacing(0.5),
  display: 'flex',
  flexWrap: 'wrap',
  listStyle: 'none',
  margin: 0,
  padding: 0,
}));

const Tab = styled(RouteLink)(({ theme }) => ({
  borderBottom: '2px solid transparent',
  borderRadius: theme.spacing(0.5, 0.5, 0, 0),
  color: theme.palette.text.secondary,
  display: 'block',
  fontSize: theme.typography.body2.fontSize,
  fontWeight: theme.typography.fontWeightMedium,
  padding: theme.spacing(1, 1.5),
  textDecoration: 'none',
  whiteSpace: 'nowrap',
  '&:hover': { background: theme.palette.action.hover },
  '&:focus-visible': {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: -2,
  },
  '&[aria-current="page"]': {
    borderBottomColor: theme.palette.primary.main,
    color: theme.palette.text.primary,
  },
  [theme.breakpoints.down('sm')]: { padding: theme.spacing(1) },
}));

/** Links to the sub-pages, and which of them this is. */
export function PageTabs(props: {
  /** Absent on an address that none of them has. */
  current?: PageName;
  /** How many problems there are to read about. */
  problems: number;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const paths = useClusterPaths();
  return (
    <nav aria-label={t('page.nav')}>
      <List>
        {PAGES.map(name => (
          <li key={name}>
            <Tab
              to={paths.page(name)}
              aria-current={name === props.current ? 'page' : undefined}
            >
              {name === 'findings' && props.problems > 0
                ? t('page.findingsOf', { value: String(props.problems) })
                : t(`page.name.${name}`)}
            </Tab>
          </li>
        ))}
      </List>
    </nav>
  );
}
