import fc from 'fast-check';
import { redactText } from './redactText';

const lines = (...all: string[]) => all.join('\n');

describe('redactText', () => {
  it('hides secrets and leaves every line where it stood', () => {
    const { text, hidden } = redactText(
      lines(
        'prometheus.remote_write   "a" {',
        '  endpoint {',
        '    url = "https://me:hunter2@mimir.example/push"',
        '    basic_auth { password = "hunter2" }',
        '    // password = "hunter2"',
        '  }',
        '}',
      ),
    );

    expect(text).not.toContain('hunter2');
    expect(hidden).toBe(3);
    expect(text.split('\n')).toHaveLength(7);
    expect(text.split('\n')[0]).toBe('prometheus.remote_write   "a" {');
  });

  it('keeps the number of lines of a secret that has several', () => {
    const { text } = redactText(
      lines('a.b "c" {', '\tkey_password = `one', 'two`', '\td = 1', '}'),
    );

    expect(text.split('\n')[3]).toBe('\td = 1');
    expect(text).not.toMatch(/one|two/);
  });

  it.each([
    'sys.env("PASSWORD")',
    'convert.nonsensitive(local.file.x.content)',
    'nonsensitive(remote.kubernetes.secret.s.data["password"])',
    'argument.password.value',
    'each["password"]',
    'constants.hostname',
    'string.format("", sys.env("A"), local.file.x.content)',
    'loaded.from_git.x.password',
  ])('keeps what leads to something: password = %s', value => {
    const text = lines(
      'argument "password" { }',
      'local.file "x" { }',
      'remote.kubernetes.secret "s" { }',
      'foreach "f" {',
      '\tvar = "each"',
      '}',
      `a.b "c" { password = ${value} }`,
    );
    const { text: shown, names } = redactText(text, {
      elsewhere: ['loaded.from_git.x'],
    });

    expect(names).toEqual(new Set());
    expect(shown.replaceAll('"(secret)"', '""')).toBe(text);
  });

  it.each([
    ['hunter2', ['hunter2']],
    ['hunter2.content', ['hunter2.content']],
    ['local.file.hunter2.content', ['local.file.hunter2.content']],
    ['nonsensitive(hunter2)', ['hunter2']],
    ['sys.env(hunter2)', ['hunter2']],
    ['local.file.x.data[hunter2]', ['hunter2']],
    ['hunter2("a")[hunter2.b]', ['hunter2', 'hunter2.b']],
    ['[-hunter2][0]', ['hunter2']],
    ['sys.env', ['sys.env']],
  ])('hides what leads nowhere, and says its names: %s', (value, expected) => {
    const { text, names } = redactText(
      lines('local.file "x" { }', `a.b "c" { password = ${value} }`),
    );

    expect([...names]).toEqual(expected);
    expect(text).not.toContain('hunter2');
    expect(text).toContain('(secret)');
  });

  it('leaves what leads nowhere where no secret belongs', () => {
    const text = 'a.b "c" { forward_to = [no.such.receiver] }';

    expect(redactText(text)).toEqual({ text, hidden: 0, names: new Set() });
  });

  it('takes linear time in long references', () => {
    const chain = (start: string) => `${start}${'.a'.repeat(100_000)}`;
    const start = performance.now();
    redactText(`local.file "x" { }\npassword = ${chain('local.file.x')}`);
    redactText(`password = ${chain('hunter2')}`);
    redactText(`password = a${'[0]'.repeat(100_000)}`);
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it('hides every string of what does not parse', () => {
    const { text } = redactText('a.b "c" {\n\tbearer = "hunter2"\n\t= =\n');

    expect(text).not.toContain('hunter2');
    expect(text).toContain('= =');
  });

  it.each([
    "\tpassword = 'hunter2'",
    '\theaders = {"X" = \'hunter2\'}',
    "\turls = ['hunter2', 'hunter2']",
    '\tpassword = hunter2',
    '\tapi_key = hunter2 // of mine',
    '\tclient_secret: hunter2, hunter2',
  ])('hides what is quoted wrongly or not at all: %s', line => {
    const { text } = redactText(
      lines('a.b "c" {', line, '\td = e', '= =', '}'),
    );

    expect(text).not.toContain('hunter2');
    expect(text.split('\n')[2]).toBe('\td = e');
  });

  it('shows no planted secret, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string(), before => {
        const { text } = redactText(
          `${before}\nprometheus.remote_write "x" {\n\tendpoint {\n\t\tbasic_auth {\n\t\t\tpassword = "planted-secret"\n\t\t}\n\t}\n}\n`,
        );
        expect(text).not.toContain('planted-secret');
      }),
    );
  });
});
