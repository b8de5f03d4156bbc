/** A word, an operator, or the end; `text` is empty at the end. */
export interface Token {
  readonly kind: 'word' | '=' | '==' | '!=' | '!' | '(' | ')' | ',' | 'end';
  readonly text: string;
}

const TOKEN = /\s*(==|!=|=|!|\(|\)|,|[^\s=!(),]+)/y;

/** Splits a label selector into tokens, with a look at the next one. */
export class SelectorLexer {
  readonly #tokens: Token[] = [];
  #position = 0;

  constructor(text: string) {
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
      const kind = /^[=!(),]/.test(match[1]) ? match[1] : 'word';
      this.#tokens.push({ kind: kind as Token['kind'], text: match[1] });
    }
  }

  peek(): Token {
    return this.#tokens[this.#position] ?? { kind: 'end', text: '' };
  }

  next(): Token {
    const token = this.peek();
    this.#position += 1;
    return token;
  }
}
