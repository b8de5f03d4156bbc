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
