const LONGEST = 300;

/** Whether a body is a web page, as proxies give one to sign in. */
export function isWebPage(body: string): boolean {
  return /^\s*<(!doctype html|html|head|body)\b/i.test(body);
}

/** What a body that is no JSON says, to stand in a sentence: of a web page its title, of a text its beginning. */
export function bodySummary(body: string): string {
  if (!isWebPage(body)) {
    return body.trim().slice(0, LONGEST);
  }
  const [, title = ''] = /<title[^<>]*>([^<]*)/i.exec(body) ?? [];
  const words = title.trim().replace(/\s+/g, ' ').slice(0, LONGEST);
  return words ? `a web page, "${words}"` : 'a web page';
}
