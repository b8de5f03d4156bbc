import { isSecretName } from './secretNames';

const SCHEME = '://';
/** No user and password are longer; looking further for their end would take quadratic time. */
const MAX_USER = 1024;
/** What ends the part of a URL that names user and host, and what ends the URL. */
const AUTHORITY_END = /[/?#\s"'`<>\\]/;
const URL_END = /[\s"'`<>\\]/;
const QUERY_ARGUMENT = /([?&])([\w.-]+)=([^&#\s"'`<>\\]+)/g;

/**
 * Hides credentials in all URLs of a text: the password of `user:password@`,
 * what stands alone before the `@` of an HTTP URL (it is a token there), and
 * query arguments with a secret's name. Takes time linear in the text.
 */
export function hideCredentials(text: string, placeholder: string): string {
  let hidden = '';
  let from = 0;
  let scheme = text.indexOf(SCHEME);
  while (scheme !== -1) {
    const start = scheme + SCHEME.length;
    const user = userIn(text, start);
    if (user !== undefined) {
      const isHttp = /https?$/i.test(
        text.slice(Math.max(from, scheme - 5), scheme),
      );
      hidden += text.slice(from, start) + hideUser(user, isHttp, placeholder);
      from = start + user.length;
    }
    scheme = text.indexOf(SCHEME, Math.max(from, start));
  }
  return (hidden + text.slice(from)).replace(
    QUERY_ARGUMENT,
    (argument, separator, name) =>
      isSecretName(name) ? `${separator}${name}=${placeholder}` : argument,
  );
}

/** What stands before the `@` of a URL, if there is one. */
function userIn(text: string, start: number): string | undefined {
  const near = text.slice(start, start + MAX_USER);
  const authority = near.slice(0, endOf(AUTHORITY_END, near));
  if (authority.includes('@')) {
    return authority.slice(0, authority.lastIndexOf('@'));
  }
  // A password with a slash in it belongs escaped; people forget. What follows
  // the colon is then no port.
  if (/:[^\d]/.test(authority)) {
    const url = near.slice(0, endOf(URL_END, near));
    return url.includes('@') ? url.slice(0, url.lastIndexOf('@')) : undefined;
  }
  return undefined;
}

function endOf(end: RegExp, text: string): number {
  const index = text.search(end);
  return index === -1 ? text.length : index;
}

function hideUser(user: string, isHttp: boolean, placeholder: string): string {
  const colon = user.indexOf(':');
  if (colon !== -1) {
    return `${user.slice(0, colon)}:${placeholder}`;
  }
  return isHttp ? placeholder : user;
}
