import { Expression, File, Statement } from '../ast';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What is to be put in place of what. */
export interface Rewriting {
  /**
   * Asked for every expression, outermost first: gives what to put in its place,
   * or nothing to keep it and go on with what is under it.
   */
  readonly expression?: (expression: Expression) => Expression | undefined;
  /** Asked for every comment: gives the text to put in its place. */
  readonly comment?: (text: string) => string;
}

/**
 * A copy of a file in which expressions and comments are replaced. The file
 * itself is left alone. Any depth is fine.
 */
export function rewrite(
  file: File,
  { expression = () => undefined, comment = text => text }: Rewriting,
): File {
  const copied: (Mutable<Statement> | Mutable<Expression>)[] = [];
  const copyStatement = (statement: Statement) => {
    const copy = statement.leadingComments
      ? {
          ...statement,
          leadingComments: statement.leadingComments.map(comment),
        }
      : { ...statement };
    copied.push(copy);
    return copy;
  };
  const copyExpression = (original: Expression) => {
    const replacement = expression(original);
    if (replacement !== undefined) {
      return replacement;
    }
    const copy = { ...original };
    copied.push(copy);
    return copy;
  };
  const body = file.body.map(copyStatement);
  for (let copy = copied.pop(); copy !== undefined; copy = copied.pop()) {
    copyChildren(copy, copyStatement, copyExpression);
  }
  const comments = file.comments.map(group =>
    group.map(original => ({ ...original, text: comment(original.text) })),
  );
  return { ...file, body, comments };
}

function copyChildren(
  copy: Mutable<Statement> | Mutable<Expression>,
  copyStatement: (statement: Statement) => Statement,
  copyExpression: (expression: Expression) => Expression,
): void {
  switch (copy.type) {
    case 'block':
      copy.body = copy.body.map(copyStatement);
      break;
    case 'array':
      copy.elements = copy.elements.map(copyExpression);
      break;
    case 'object':
      copy.fields = copy.fields.map(field => ({
        ...field,
        value: copyExpression(field.value),
      }));
      break;
    case 'call':
      copy.value = copyExpression(copy.value);
      copy.args = copy.args.map(copyExpression);
      break;
    case 'index':
      copy.value = copyExpression(copy.value);
      copy.index = copyExpression(copy.index);
      break;
    case 'binary':
      copy.left = copyExpression(copy.left);
      copy.right = copyExpression(copy.right);
      break;
    case 'attribute':
    case 'access':
    case 'unary':
      copy.value = copyExpression(copy.value);
      break;
    case 'paren':
      copy.inner = copyExpression(copy.inner);
      break;
    default:
  }
}
