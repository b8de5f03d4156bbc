import { RE2JS, RE2JSSyntaxException } from 're2js';
import type { Labels } from '../../prometheus';
import type { Matcher } from './Expression';
import { LogqlError } from './LogqlError';
import { Scanner } from './Scanner';
import { unquote } from './unquote';

const OPERATORS = new Set(['=', '!=', '=~', '!~']);

/** Parses a stream selector and nothing else, such as `{job="x"}`. */
export function parseSelectorAlone(query: string): Matcher[] {
  const scanner = new Scanner(query);
  const selector = parseSelector(scanner);
  if (scanner.next.kind !== 'end') {
    throw scanner.unexpected('$end');
  }
  return selector;
}

/** @throws LogqlError when it is none, or would match every stream */
export function parseSelector(scanner: Scanner): Matcher[] {
  const matchers: Matcher[] = [];
  scanner.expect('{');
  while (!scanner.takeIf('}')) {
    matchers.push(parseMatcher(scanner));
    if (scanner.next.text !== '}') {
      scanner.expect(',');
    }
  }
  if (!matchers.some(it => !matches(it, {}))) {
    throw new LogqlError(
      'parse error : queries require at least one regexp or equality matcher ' +
        'that does not have an empty-compatible value. For instance, ' +
        'app=~".*" does not meet this requirement, but app=~".+" will',
    );
  }
  return matchers;
}

function parseMatcher(scanner: Scanner): Matcher {
  const name = scanner.expectKind('identifier');
  const { text } = scanner.next;
  if (!OPERATORS.has(text)) {
    throw scanner.unexpected('=, !=, =~ or !~');
  }
  const operator = scanner.take().text as Matcher['operator'];
  const value = unquote(scanner.expectKind('string'));
  const matcher = { name, operator, value };
  if (operator.endsWith('~')) {
    compiled(value);
  }
  return matcher;
}

/** Whether a stream's labels match; a missing label is an empty one. */
export function matches(matcher: Matcher, labels: Labels): boolean {
  const actual = labels[matcher.name] ?? '';
  switch (matcher.operator) {
    case '=':
      return actual === matcher.value;
    case '!=':
      return actual !== matcher.value;
    case '=~':
      return compiled(matcher.value).matches(actual);
    default:
      return !compiled(matcher.value).matches(actual);
  }
}

const patterns = new Map<string, RE2JS>();
const MOST_PATTERNS = 1_000;

/** Loki's own regular expressions, which match the whole of a value. */
function compiled(pattern: string): RE2JS {
  let regex = patterns.get(pattern);
  if (!regex) {
    try {
      regex = RE2JS.compile(`^(?s:${pattern})$`);
    } catch (error) {
      if (error instanceof RE2JSSyntaxException) {
        throw new LogqlError(`parse error : ${error.message}`);
      }
      throw error;
    }
    if (patterns.size >= MOST_PATTERNS) {
      patterns.clear();
    }
    patterns.set(pattern, regex);
  }
  return regex;
}
