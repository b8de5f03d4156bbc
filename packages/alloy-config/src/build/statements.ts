import {
  AttributeStatement,
  BlockStatement,
  File,
  NO_OFFSET,
  Statement,
} from '../ast';
import { isIdentifier, quote } from '../scan';
import { expression, Value } from './value';

const UNPLACED = { start: NO_OFFSET, end: NO_OFFSET } as const;

/** Attributes by name; those whose value is undefined are left out. */
export type Attributes = { readonly [name: string]: Value | undefined };

/** What stands in a block: attributes, or attributes and blocks in an order. */
export type Content = Attributes | readonly (Statement | Attributes)[];

/**
 * A block: `block('prometheus.scrape', 'node', { targets: ref('...') })`, or
 * with blocks in it, `block('loki.write', 'default', [block('endpoint', { url })])`.
 *
 * Throws a TypeError if a name or the label is none that Alloy takes.
 */
export function block(name: string, content?: Content): BlockStatement;
export function block(
  name: string,
  label: string,
  content?: Content,
): BlockStatement;
export function block(
  name: string,
  labelOrContent: string | Content = [],
  contentOfLabelled: Content = [],
): BlockStatement {
  const isLabelled = typeof labelOrContent === 'string';
  const label = isLabelled ? labelOrContent : '';
  if (label !== '' && !isIdentifier(label)) {
    throw new TypeError(
      `expected a block label that is an identifier, got ${quote(label)}`,
    );
  }
  return {
    type: 'block',
    ...UNPLACED,
    name: name.split('.').map(checkedName),
    label,
    labelStart: NO_OFFSET,
    open: NO_OFFSET,
    body: statements(isLabelled ? contentOfLabelled : labelOrContent),
  };
}

/** An attribute by itself, where a comment is to stand above it. */
export function attribute(name: string, value: Value): AttributeStatement {
  return {
    type: 'attribute',
    ...UNPLACED,
    name: { ...UNPLACED, name: checkedName(name) },
    value: expression(value),
  };
}

/** The statement with a comment above it; each line of the text is a line of the comment. */
export function comment<S extends Statement>(text: string, statement: S): S {
  return {
    ...statement,
    leadingComments: [text, ...(statement.leadingComments ?? [])],
  };
}

/** A configuration of these statements. */
export function file(body: readonly Statement[]): File {
  return { type: 'file', body, comments: [] };
}

function statements(content: Content): Statement[] {
  const items = Array.isArray(content) ? content : [content];
  return items.flatMap((item: Statement | Attributes) =>
    isStatement(item)
      ? item
      : Object.entries(item).flatMap(([name, value]) =>
          value === undefined ? [] : attribute(name, value),
        ),
  );
}

function isStatement(item: Statement | Attributes): item is Statement {
  return (
    (item.type === 'block' || item.type === 'attribute') &&
    typeof item.start === 'number' &&
    typeof item.end === 'number'
  );
}

function checkedName(name: string): string {
  if (!isIdentifier(name)) {
    throw new TypeError(`expected an identifier, got ${quote(name)}`);
  }
  return name;
}
