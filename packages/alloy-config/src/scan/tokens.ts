/**
 * The kinds of tokens, spelt as Alloy's messages spell them ("expected }, got
 * IDENT").
 */
export type Token =
  | 'ILLEGAL'
  | 'EOF'
  | 'COMMENT'
  | 'TERMINATOR'
  | 'IDENT'
  | 'NUMBER'
  | 'FLOAT'
  | 'STRING'
  | 'BOOL'
  | 'NULL'
  | '||'
  | '&&'
  | '!'
  | '='
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | '{'
  | '}'
  | '('
  | ')'
  | '['
  | ']'
  | ','
  | '.';

/** Precedence of a binary operator, from 1 (`||`) to 6 (`^`); 0 for any other token. */
export function binaryPrecedence(token: Token): number {
  switch (token) {
    case '||':
      return 1;
    case '&&':
      return 2;
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return 3;
    case '+':
    case '-':
      return 4;
    case '*':
    case '/':
    case '%':
      return 5;
    case '^':
      return 6;
    default:
      return 0;
  }
}
