import { nullProblem, textProblem } from '.';

describe('text types', () => {
  it.each<[string, string, string | undefined]>([
    ['duration', '1.5h', undefined],
    ['duration', '+.5s', undefined],
    ['duration', '100µs', undefined],
    ['duration', '', 'time: invalid duration ""'],
    ['duration', '.s', 'time: invalid duration ".s"'],
    [
      'duration',
      `${'9'.repeat(20)}s`,
      `time: invalid duration "${'9'.repeat(20)}s"`,
    ],
    [
      'duration',
      '1é',
      'time: unknown unit "\\xc3\\xa9" in duration "1\\xc3\\xa9"',
    ],
    ['units.Base2Bytes', '1GiB512MB', undefined],
    ['units.Base2Bytes', '0', undefined],
    ['units.Base2Bytes', '5', 'units: unknown unit  in 5'],
    ['units.Base2Bytes', 'five', 'units: invalid five'],
    ['transform.ContextID', 'SPAN', undefined],
    ['transform.ContextID', 'Trace', 'unknown context trace'],
    ['stages.Source', '', 'source cannot be empty'],
    [
      'config.URL',
      'http://a b/',
      'parse "http://a b/": invalid character " " in host name',
    ],
    [
      'config.URL',
      'http://a:b/',
      'parse "http://a:b/": invalid port ":b" after host',
    ],
    [
      'config.URL',
      'http://a/%zz',
      'parse "http://a/%zz": invalid URL escape "%zz"',
    ],
    ['config.URL', 'localhost:80', undefined],
    ['no.SuchType', 'anything', undefined],
  ])('%s of %j: %j', (type, text, problem) => {
    expect(textProblem(type, text)).toBe(problem);
  });

  it('take null, but for one', () => {
    expect(nullProblem('relabel.Action')).toBeUndefined();
    expect(nullProblem('config.SyslogFormat')).toBe(
      'unknown syslog format: ""',
    );
  });
});
