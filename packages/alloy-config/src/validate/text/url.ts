import { quote } from '../../scan';

const CONTROL = /\p{Cc}/u;
const LATIN_CONTROL = /[\u0080-\u009f]/g;
const SCHEME = /^[a-zA-Z][a-zA-Z0-9+.-]*:/;

function escapeProblem(text: string): string | undefined {
  const bad = /%(?![0-9a-fA-F]{2}).{0,2}/s.exec(text);
  return bad ? `invalid URL escape ${quote(bad[0])}` : undefined;
}

function authorityProblem(authority: string): string | undefined {
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const [, port] = /^(?:\[[^\]]*\]|[^:]*)(:.*)?$/s.exec(host) ?? [];
  if (host.startsWith('[') && !host.includes(']')) {
    return "missing ']' in host";
  }
  if (
    port !== undefined &&
    !/^:[0-9]*$/.test(host.slice(host.lastIndexOf(':')))
  ) {
    return `invalid port ${quote(
      host.slice(host.lastIndexOf(':')),
    )} after host`;
  }
  const odd = /[ <>"\\^`{|}]/.exec(host);
  return odd
    ? `invalid character ${quote(odd[0])} in host name`
    : escapeProblem(host);
}

function problemOf(text: string): string | undefined {
  if (CONTROL.test(text.replace(LATIN_CONTROL, ''))) {
    return 'net/url: invalid control character in URL';
  }
  if (text.startsWith(':')) {
    return 'missing protocol scheme';
  }
  const scheme = SCHEME.exec(text)?.[0] ?? '';
  const rest = text.slice(scheme.length).split(/[?#]/, 1)[0];
  if (!rest.startsWith('/')) {
    // With a scheme the rest is opaque, whatever it is.
    return scheme === '' && rest.split('/')[0].includes(':')
      ? 'first path segment in URL cannot contain colon'
      : undefined;
  }
  if (!rest.startsWith('//') || rest.startsWith('///')) {
    return escapeProblem(rest);
  }
  const [authority, ...path] = rest.slice(2).split('/');
  return authorityProblem(authority) ?? escapeProblem(path.join('/'));
}

/** Why Go's `url.Parse` refuses the text, in its words; undefined if it does not. */
export function urlProblem(text: string): string | undefined {
  const problem = problemOf(text.split('#', 1)[0]);
  return problem === undefined ? undefined : `parse ${quote(text)}: ${problem}`;
}
