import { block, comment, file, raw } from '../build';
import { parse } from '../parse';
import { print } from '../print';
import { redact, RedactOptions } from './redact';

function redacted(text: string, options?: RedactOptions): string {
  return print(redact(parse(text).file, options)).trimEnd();
}

describe('redact', () => {
  it('hides the literal values of secret arguments', () => {
    expect(
      redacted(
        [
          'prometheus.remote_write "a" {',
          '\tendpoint {',
          '\t\turl = "https://mimir.example/api/v1/push"',
          '',
          '\t\tbasic_auth {',
          '\t\t\tusername = "me"',
          '\t\t\tpassword = "hunter2" // of mine',
          '\t\t}',
          '\t}',
          '}',
        ].join('\n'),
      ),
    ).toBe(
      [
        'prometheus.remote_write "a" {',
        '\tendpoint {',
        '\t\turl = "https://mimir.example/api/v1/push"',
        '',
        '\t\tbasic_auth {',
        '\t\t\tusername = "me"',
        '\t\t\tpassword = "(secret)" // of mine',
        '\t\t}',
        '\t}',
        '}',
      ].join('\n'),
    );
  });

  it.each([
    ['bearer_token = "x"', 'bearer_token = "(secret)"'],
    ['client_secret = `x\ny`', 'client_secret = "(secret)"'],
    ['password = 1234', 'password = "(secret)"'],
    ['api_key = "x" + y', 'api_key = "(secret)" + y'],
    ['token = f("x", [g])', 'token = f("(secret)", [g])'],
    [
      'headers = {"X-API-Key" = "x", "Accept" = "y"}',
      'headers = {"X-API-Key" = "(secret)", "Accept" = "y"}',
    ],
    [
      'secret = ["a", /* b */ "c"]',
      'secret = ["(secret)", /* b */ "(secret)"]',
    ],
    ['secret = ["a" /* b */, 1]', 'secret = ["(secret)", /* b */ "(secret)"]'],
  ])('in %s', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it.each([
    'password = sys.env("PASSWORD")',
    'password = local.file.secret.content',
    'password = remote.vault.a.data["password"]',
    'password_file = "/run/secrets/password"',
    'token_url = "https://idp.example/token"',
    'max_token = 5',
    'enable_api_key = true',
  ])('keeps what says where a secret is: %s', text => {
    expect(redacted(text)).toBe(text);
  });

  it.each([
    ['https://me:hunter2@example.com/a', 'https://me:(secret)@example.com/a'],
    ['postgres://me:p@ss@db:5432/a', 'postgres://me:(secret)@db:5432/a'],
    ['mysql://me:p/ss@db', 'mysql://me:(secret)@db'],
    ['https://ghp_abc@github.com/a', 'https://(secret)@github.com/a'],
    ['ssh://git@github.com/a', 'ssh://git@github.com/a'],
    ['http://host:8080/a@b', 'http://host:8080/a@b'],
    ['https://a?api_key=b&c=d', 'https://a?api_key=(secret)&c=d'],
    ['a://b:c@d, e://f:g@h', 'a://b:(secret)@d, e://f:(secret)@h'],
  ])('hides credentials in the URL %s', (url, expected) => {
    expect(redacted(`a = "${url}"`)).toBe(`a = "${expected}"`);
    expect(redacted(`// see ${url}`)).toBe(`// see ${expected}`);
  });

  it('hides secrets that were commented out', () => {
    expect(redacted('// password = "hunter2"\n/* "token" = `x` */')).toBe(
      '// password = "(secret)"\n/* "token" = "(secret)" */',
    );
    const tree = file([comment('password = "hunter2"', block('a'))]);
    expect(print(redact(tree))).toContain('// password = "(secret)"');
  });

  it.each(['-password = "x"', '.2-token = `x`', 'a."token"="x"'])(
    'hides %s, however its name begins',
    text => {
      expect(redacted(`// ${text}`)).not.toContain('x');
    },
  );

  it('asks with the path of the argument', () => {
    const paths: string[] = [];
    const isSecret = (path: readonly string[]) => {
      paths.push(path.join(' '));
      return path.includes('b');
    };
    expect(redacted('a.x "y" {\nb {\nc = {d = "e"}\n}\n}', { isSecret })).toBe(
      'a.x "y" {\n\tb {\n\t\tc = {d = "(secret)"}\n\t}\n}',
    );
    expect(paths).toEqual(['a.x b c']);
  });

  it('leaves the tree it was given alone', () => {
    const tree = file([block('a', { password: 'x', b: raw('[1]') })]);
    const before = print(tree);
    redact(tree);
    expect(print(tree)).toBe(before);
  });

  it('takes linear time, however deep or long', () => {
    const deep = parse(`${'password{'.repeat(50_000)}`).file;
    const long = parse(`a = "${'a://b:'.repeat(50_000)}"`).file;
    const start = performance.now();
    redact(deep);
    redact(long);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
