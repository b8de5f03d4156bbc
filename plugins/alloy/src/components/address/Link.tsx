import { Children, ComponentProps, MouseEvent } from 'react';
import MuiLink from '@mui/material/Link';
import {
  useAnalytics,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import { FOR_SCREEN_READERS } from '../text';
import { RouteLink, RouteLinkProps, isElsewhere } from './RouteLink';

const ELSEWHERE = {
  target: '_blank',
  rel: 'noopener',
  style: { position: 'relative' },
} as const;

/**
 * A link in a text. What is elsewhere opens in a window of its own, and says
 * so to who does not see it; analytics hear of each click.
 */
export function Link(
  props: RouteLinkProps &
    Pick<ComponentProps<typeof MuiLink>, 'color' | 'underline'>,
) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const analytics = useAnalytics();
  const { to, onClick, children, 'aria-label': label, ...rest } = props;
  const elsewhere = isElsewhere(to);
  const newWindow = `, ${t('link.newWindow')}`;
  const onFollow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const words = label ?? Children.toArray(children).join('');
    analytics.captureEvent('click', words, { attributes: { to } });
  };
  return (
    <MuiLink
      underline="hover"
      {...rest}
      {...(elsewhere && ELSEWHERE)}
      component={RouteLink}
      to={to}
      onClick={onFollow}
      aria-label={label && elsewhere ? label + newWindow : label}
    >
      {children}
      {elsewhere && <span style={FOR_SCREEN_READERS}>{newWindow}</span>}
    </MuiLink>
  );
}
