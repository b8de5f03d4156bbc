import { format } from '@alloy-fleet/alloy-config';

/** An expression that is no constant. */
export class Expression {
  constructor(readonly text: string) {}
}

/** What an attribute can be set to. */
export type Value =
  | string
  | boolean
  | Expression
  | readonly Value[]
  | { readonly [key: string]: Value };

type Attributes = Readonly<Record<string, Value>>;

/** A block of a configuration. */
export interface Statement {
  readonly name: string;
  readonly label?: string;
  readonly body: readonly (Attributes | Statement)[];
  readonly comments: readonly string[];
  readonly isStatement: true;
}

/** `name "label" { body }`, its body in the order of the arguments. */
export function block(
  name: string | readonly [name: string, label: string],
  ...body: readonly (Attributes | Statement)[]
): Statement {
  const [blockName, label] = typeof name === 'string' ? [name] : name;
  return { name: blockName, label, body, comments: [], isStatement: true };
}

/** The statement with comments above it, a line each. */
export function comment(
  lines: string | readonly string[],
  statement: Statement,
): Statement {
  return { ...statement, comments: [lines].flat() };
}

/** A reference to an export, such as `prometheus.remote_write.default.receiver`. */
export function ref(path: string): Expression {
  return new Expression(path);
}

/** The value of an environment variable. */
export function env(name: string): Expression {
  return new Expression(`sys.env(${quote(name)})`);
}

/** Two texts, one after the other. */
export function concat(left: Value, right: Value): Expression {
  return new Expression(`${valueText(left)} + ${valueText(right)}`);
}

/** The text of a configuration, as `alloy fmt` lays it out. */
export function printStatements(...statements: readonly Statement[]): string {
  const { text, diagnostics } = format(
    statements.map(statementText).join('\n'),
  );
  if (text === undefined) {
    throw new Error(`Not a valid configuration: ${diagnostics[0].message}`);
  }
  return text;
}

function statementText(statement: Statement): string {
  const { name, label, body, comments } = statement;
  const header = label === undefined ? name : `${name} ${quote(label)}`;
  const lines = body.map(part =>
    isStatement(part) ? statementText(part) : attributesText(part),
  );
  return [
    '',
    ...comments.map(line => `// ${line}`),
    `${header} {`,
    ...lines,
    '}',
  ].join('\n');
}

function isStatement(part: Attributes | Statement): part is Statement {
  return part.isStatement === true;
}

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name} = ${valueText(value, ',\n')}`)
    .join('\n');
}

function valueText(value: Value, separator = ', '): string {
  if (typeof value === 'string') {
    return quote(value);
  }
  if (typeof value === 'boolean') {
    return String(value);
  }
  if (value instanceof Expression) {
    return value.text;
  }
  return Array.isArray(value)
    ? `[${value.map(element => valueText(element)).join(', ')}]`
    : objectText(value as { readonly [key: string]: Value }, separator);
}

function objectText(
  value: { readonly [key: string]: Value },
  separator: string,
): string {
  const fields = Object.entries(value).map(
    ([key, field]) =>
      `${/^[A-Za-z_]\w*$/.test(key) ? key : quote(key)} = ${valueText(field)}`,
  );
  return fields.length > 1 && separator.includes('\n')
    ? `{\n${fields.join(separator)},\n}`
    : `{${fields.join(', ')}}`;
}

/** A double-quoted literal: JSON's escapes are among Alloy's. */
function quote(text: string): string {
  return JSON.stringify(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replace(/\ufeff/g, '\\ufeff')
    .replace(/\x7f/g, '\\x7f');
}
