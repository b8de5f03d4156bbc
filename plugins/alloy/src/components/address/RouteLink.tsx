import { AnchorHTMLAttributes, MouseEvent, forwardRef } from 'react';
import { useAppHref, useAppNavigate } from '@backstage/frontend-plugin-api';

export interface RouteLinkProps
  extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** A path of the app, what follows one (`?`, `#`), or an address elsewhere. */
  to: string;
}

/**
 * An anchor without a look that leads to another page without loading the app
 * anew, in apps of both frontend systems. Backstage's own RouterLink does so
 * in those of the new one alone, and fails on a click inside a picture: there
 * an anchor's `target` is no text.
 */
export const RouteLink = forwardRef<HTMLAnchorElement, RouteLinkProps>(
  function RouteLinkAnchor({ to, onClick, children, ...rest }, ref) {
    const href = useAppHref(to);
    const navigate = useAppNavigate();
    const follow = (event: MouseEvent<HTMLAnchorElement>) => {
      onClick?.(event);
      if (!event.defaultPrevented && !rest.target && isPlainClick(event)) {
        if (!isElsewhere(to)) {
          event.preventDefault();
          navigate(to);
        }
      }
    };
    return (
      <a {...rest} ref={ref} href={href} onClick={follow}>
        {children}
      </a>
    );
  },
);

/** Whether an address is outside the app: it has a scheme or a host. */
export function isElsewhere(to: string): boolean {
  return /^([a-z][a-z\d+.-]*:|\/\/)/i.test(to);
}

/** One that asks for nothing else, as a new tab or a download. */
function isPlainClick(event: MouseEvent): boolean {
  return (
    event.button === 0 &&
    !(event.metaKey || event.altKey || event.ctrlKey || event.shiftKey)
  );
}
