import { badRequest } from '../errors/statusErrors';
import { SelectorLexer, Token } from './SelectorLexer';

export type Labels = Readonly<Record<string, string>>;

/** One part of a selector: a decision about an object's labels. */
export type Requirement = (labels: Labels) => boolean;

/**
 * Parses a label selector: `a=b`, `a==b`, `a!=b`, `a in (b,c)`,
 * `a notin (b,c)`, `a`, `!a`, joined by commas. An absent label satisfies `!=`
 * and `notin`.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#api
 * @throws StatusError 400, in the API's words
 */
export function parseLabelSelector(text: string): Requirement {
  const lexer = new SelectorLexer(text);
  const requirements: Requirement[] = [];
  if (lexer.peek().kind !== 'end') {
    for (;;) {
      requirements.push(parseRequirement(lexer));
      const separator = lexer.next();
      if (separator.kind === 'end') {
        break;
      }
      if (separator.kind !== ',') {
        throw expected(separator, "',' or 'end of string'");
      }
      const following = lexer.peek();
      if (following.kind !== 'word' && following.kind !== '!') {
        throw badRequest(
          `found '${following.text}', expected: identifier after ','`,
        );
      }
    }
  }
  return labels => requirements.every(it => it(labels));
}

function parseRequirement(lexer: SelectorLexer): Requirement {
  const first = lexer.next();
  if (first.kind === '!') {
    const key = parseKey(lexer.next());
    return labels => !(key in labels);
  }
  const key = parseKey(first);
  const operator = lexer.peek();
  if (operator.kind === 'end' || operator.kind === ',') {
    return labels => key in labels;
  }
  lexer.next();
  if (operator.kind === '=' || operator.kind === '==') {
    const value = parseValue(lexer);
    return labels => labels[key] === value;
  }
  if (operator.kind === '!=') {
    const value = parseValue(lexer);
    return labels => labels[key] !== value;
  }
  if (operator.kind === 'word' && operator.text === 'in') {
    const values = parseValues(lexer);
    return labels => key in labels && values.has(labels[key]);
  }
  if (operator.kind === 'word' && operator.text === 'notin') {
    const values = parseValues(lexer);
    return labels => !(key in labels) || !values.has(labels[key]);
  }
  throw expected(operator, 'in, notin, =, ==, !=, gt, lt');
}

const KEY =
  /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;

function parseKey(token: Token): string {
  if (token.kind !== 'word') {
    throw expected(token, 'identifier');
  }
  if (!KEY.test(token.text)) {
    throw badRequest(
      `unable to parse requirement: key: Invalid value: "${token.text}": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character`,
    );
  }
  return token.text;
}

/** An equality may compare with the empty value. */
function parseValue(lexer: SelectorLexer): string {
  const token = lexer.peek();
  if (token.kind === 'end' || token.kind === ',') {
    return '';
  }
  lexer.next();
  return checkedValue(token, 'identifier');
}

function parseValues(lexer: SelectorLexer): Set<string> {
  const open = lexer.next();
  if (open.kind !== '(') {
    throw expected(open, "'('");
  }
  const values = new Set<string>();
  for (;;) {
    const token = lexer.next();
    if (token.kind === 'word') {
      values.add(checkedValue(token, "',', ')' or identifier"));
      const separator = lexer.next();
      if (separator.kind === ')') {
        return values;
      }
      if (separator.kind !== ',') {
        throw expected(separator, "',' or ')'");
      }
    } else if (token.kind === ',') {
      values.add('');
    } else if (token.kind === ')') {
      values.add('');
      return values;
    } else {
      throw expected(token, "',', ')' or identifier");
    }
  }
}

function checkedValue(token: Token, wanted: string): string {
  if (token.kind !== 'word') {
    throw expected(token, wanted);
  }
  if (!VALUE.test(token.text)) {
    throw badRequest(
      `unable to parse requirement: values: Invalid value: "${token.text}": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character`,
    );
  }
  return token.text;
}

function expected(found: Token, wanted: string) {
  return badRequest(`found '${found.text}', expected: ${wanted}`);
}
