import fc from 'fast-check';
import { File, Statement } from '../ast';
import {
  block,
  comment,
  Content,
  expression,
  file,
  raw,
  ref,
  Value,
} from '../build';

const identifier = fc
  .tuple(
    fc.constantFrom('a', 'target', '_x', 'größe', 'nullable', 'B2'),
    fc.nat(99),
  )
  .map(([name, number]) => `${name}${number}`);

/** Any text a JavaScript string can hold, halves of surrogate pairs too. */
export const arbitraryText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      '\\',
      '`',
      '\n',
      '\t',
      '${',
      '\ud800',
      'é',
      '😀',
      '\0',
      '//',
      '/*',
    ),
  }),
);

const key = fc.oneof(
  identifier,
  fc.constantFrom('a-b', 'true', '1', 'with space', 'é'),
);

const reference = fc
  .array(identifier, { minLength: 1, maxLength: 4 })
  .map(names => ref(names.join('.')));

const value: fc.Memo<Value> = fc.memo(depth => {
  const leaf = fc.oneof(
    arbitraryText,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    reference,
    fc
      .constantFrom('-x["a"] + 1', 'f(1, [2])[0].b', '!(a || b) && c', '1 .b')
      .map(raw),
  );
  return depth <= 1
    ? leaf
    : fc.oneof(
        leaf,
        fc.array(value(depth - 1), { maxLength: 4 }),
        fc
          .array(fc.tuple(key, value(depth - 1)), { maxLength: 4 })
          .map(entries => new Map(entries)),
      );
});

/** What stands in a block: attributes, and blocks down to that depth. */
function content(depth: number): fc.Arbitrary<Content> {
  const attributes = fc.dictionary(identifier, value(3), { maxKeys: 4 });
  return depth <= 1
    ? attributes
    : fc.array(fc.oneof(attributes, statement(depth - 1)), { maxLength: 3 });
}

function statement(depth: number): fc.Arbitrary<Statement> {
  return fc
    .tuple(
      fc.array(identifier, { minLength: 1, maxLength: 3 }),
      fc.oneof(fc.constant(''), identifier),
      content(depth),
      fc.option(arbitraryText),
    )
    .map(([names, label, inner, text]) => {
      const made = block(names.join('.'), label, inner);
      return text === null ? made : comment(text, made);
    });
}

/** Configurations as the builder makes them. */
export const arbitraryFile: fc.Arbitrary<File> = fc
  .array(statement(3), { maxLength: 4 })
  .map(file);

/** Expressions as the builder makes them. */
export const arbitraryExpression = value(3).map(expression);
