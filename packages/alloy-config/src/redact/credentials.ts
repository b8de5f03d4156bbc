import { isSecretName } from './secretNames';

const SCHEME = '://';
/** What ends the part of a URL that names user and host, and what ends the URL. */
const AUTHORITY_END = /[/?#\s"'`<>\\]/g;
const URL_END = /[\s"'`<>\\]/g;
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
  const authority = text.slice(start, endOf(AUTHORITY_END, text, start));
  if (authority.includes('@')) {
    return authority.slice(0, authority.lastIndexOf('@'));
  }
  // A password with a slash in it belongs escaped; people forget. What follows
  // the colon is then no port.
  if (/:[^\d]/.test(authority)) {
    const url = text.slice(start, endOf(URL_END, text, start));
    return url.includes('@') ? url.slice(0, url.lastIndexOf('@')) : undefined;
  }
  return undefined;
}

function endOf(end: RegExp, text: string, start: number): number {
  end.lastIndex = start;
  return end.exec(text)?.index ?? text.length;
}

function hideUser(user: string, isHttp: boolean, placeholder: string): string {
  const colon = user.indexOf(':');
  if (colon !== -1) {
    return `${user.slice(0, colon)}:${placeholder}`;
  }
  return isHttp ? placeholder : user;
}
