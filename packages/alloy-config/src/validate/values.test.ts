import { parse } from '../parse';
import { validate } from '.';

/** What is said of a value of `loki.process`'s body, or of another component's. */
function problemsOf(
  value: string,
  argument: string,
  component = 'prometheus.scrape',
): string[] {
  const others: Record<string, string> = {
    'prometheus.scrape': 'targets = []\n forward_to = []',
    'discovery.relabel': 'targets = []',
  };
  const rest = (others[component] ?? '')
    .split('\n')
    .filter(line => !line.trim().startsWith(`${argument} `))
    .join('\n');
  const text = `${component} "a" {\n${argument} = ${value}\n${rest}\n}\n`;
  return validate(parse(text).file, {
    stability: 'experimental',
    community: true,
  })
    .filter(({ start }) => start.line === 2)
    .map(({ message }) => message);
}

describe('a value', () => {
  it.each<[string, string, string[]]>([
    // argument, value, what is wrong
    ['job_name', '"a"', []],
    ['job_name', '5', []],
    ['job_name', 'null', []],
    ['job_name', 'true', ['expected string, got bool']],
    ['job_name', '[1]', ['expected string, got array']],
    ['job_name', '{}', ['expected string, got object']],
    ['honor_labels', '"true"', ['expected bool, got string']],
    ['honor_labels', '!true', []],
    ['honor_labels', '5 == "5"', []],
    ['sample_limit', '"10"', []],
    ['sample_limit', '"-1"', []],
    ['sample_limit', '"1e3"', []],
    ['sample_limit', '"+5"', ['expected number, got string']],
    ['sample_limit', '"-1.5"', ['expected number, got string']],
    ['sample_limit', `"${2n ** 64n}"`, ['expected number, got string']],
    ['sample_limit', '"ten"', ['expected number, got string']],
    ['sample_limit', '1 / 0', ['divide by zero error']],
    ['sample_limit', '1 + "a"', ['expected number, got string']],
    [
      'sample_limit',
      'true + 1',
      ['should be one of [number string capsule] for binop +, got bool'],
    ],
    ['sample_limit', '-true', ['expected number, got bool']],
    ['scrape_interval', '"1h30m"', []],
    ['scrape_interval', '0', []],
    ['scrape_interval', '-1', ['time: missing unit in duration "1"']],
    ['scrape_interval', '"5x"', ['time: unknown unit "x" in duration "5x"']],
    ['scrape_interval', '"1" + "m"', []],
    [
      'proxy_url',
      '"127.0.0.1:3128"',
      [
        'parse "127.0.0.1:3128": first path segment in URL cannot contain colon',
      ],
    ],
    ['bearer_token', '"secret"', []],
    ['bearer_token', '5', ['expected capsule, got number']],
    ['targets', '"a"', ['expected array, got string']],
    [
      'targets',
      '[{a = 1}, b.c[0], 5, "x"]',
      [
        "target::ConvertFrom: conversion from 'int64' is not supported",
        "target::ConvertFrom: conversion from 'string' is not supported",
        'component "b.c" does not exist or is out of scope',
      ],
    ],
    ['forward_to', '["anything", 5]', []],
    [
      'params',
      '{a = ["b"], c = "d", e = [true]}',
      ['expected array, got string', 'expected string, got bool'],
    ],
    // What has to be evaluated is taken on trust.
    ['job_name', '(true)', []],
    ['job_name', 'convert.nonsensitive(5)', []],
  ])('%s = %s', (argument, value, problems) => {
    expect(problemsOf(value, argument)).toEqual(problems);
  });

  it.each<[string, string, string, string[]]>([
    ['logging', 'level', '"loud"', ['unrecognized log level "loud"']],
    ['logging', 'format', '"json"', []],
  ])('%s: %s = %s', (block, argument, value, problems) => {
    const text = `${block} {\n${argument} = ${value}\n}\n`;
    expect(validate(parse(text).file).map(({ message }) => message)).toEqual(
      problems,
    );
  });

  it('of a rule must be one of its actions, and its regex one of RE2', () => {
    const text = `discovery.relabel "a" {
  targets = []

  rule {
    action = "Drop"
    regex  = "a(?=b)"
  }

  rule {
    regex = "("
  }
}
`;
    expect(validate(parse(text).file).map(({ message }) => message)).toEqual([
      'unrecognized action type "Drop"',
      'error parsing regexp: invalid or unsupported Perl syntax: `(?=`',
      'error parsing regexp: missing closing ): `^(?s:()$`',
    ]);
  });
});
