/** A word of a script, or the sign between two of its commands. */
export interface ShellToken {
  readonly text: string;
  /** Whether it ends a command: `;`, `&`, `&&`, `|`, `||` or the end of a line. */
  readonly endsCommand: boolean;
}

/** What a `$` is followed by where a variable is meant: its name, in braces or bare. */
const VARIABLE = /\$(?:\{(\w+)\}|(\w+))/y;
const BLANK = /\s/;
/** What a backslash takes its meaning from within double quotes. */
const ESCAPED_IN_QUOTES = '$`"\\\n';

/** Where what the shell runs for its output ends, by its parentheses. */
function endOfSubstitution(script: string, start: number): number {
  let depth = 1;
  let at = start;
  for (; at < script.length && depth > 0; at++) {
    if (script[at] === '(') {
      depth += 1;
    } else if (script[at] === ')') {
      depth -= 1;
    } else if (script[at] === '\\') {
      at += 1;
    }
  }
  return Math.min(at, script.length);
}

class ShellReader {
  readonly #script: string;
  readonly #valueOf: (variable: string) => string | undefined;
  readonly #tokens: ShellToken[] = [];
  #at = 0;
  /** The word that is being read; undefined between words. */
  #word: string | undefined;

  constructor(
    script: string,
    valueOf: (variable: string) => string | undefined,
  ) {
    this.#script = script;
    this.#valueOf = valueOf;
  }

  read(): ShellToken[] {
    while (this.#at < this.#script.length) {
      this.#readNext(this.#script[this.#at]);
    }
    this.#endWord();
    return this.#tokens;
  }

  #readNext(character: string) {
    switch (character) {
      case '\n':
      case ';':
        this.#endCommand(';', 1);
        return;
      case '&':
      case '|':
        if (this.#word?.endsWith('>')) {
          // 2>&1
          this.#append(character, this.#at + 1);
        } else if (this.#script[this.#at + 1] === character) {
          this.#endCommand(character.repeat(2), 2);
        } else {
          this.#endCommand(character, 1);
        }
        return;
      case '#':
        this.#readHash();
        return;
      case "'":
        this.#readSingleQuoted();
        return;
      case '"':
        this.#readDoubleQuoted();
        return;
      default:
        if (BLANK.test(character)) {
          this.#endWord();
          this.#at += 1;
        } else {
          this.#readPart(character, true);
        }
    }
  }

  #endWord() {
    if (this.#word !== undefined) {
      this.#tokens.push({ text: this.#word, endsCommand: false });
      this.#word = undefined;
    }
  }

  #endCommand(text: string, length: number) {
    this.#endWord();
    this.#tokens.push({ text, endsCommand: true });
    this.#at += length;
  }

  #append(text: string, end: number) {
    this.#word = (this.#word ?? '') + text;
    this.#at = end;
  }

  /** A comment, unless it stands in a word. */
  #readHash() {
    if (this.#word === undefined) {
      const end = this.#script.indexOf('\n', this.#at);
      this.#at = end < 0 ? this.#script.length : end;
    } else {
      this.#append('#', this.#at + 1);
    }
  }

  #readSingleQuoted() {
    const start = this.#at + 1;
    const end = this.#script.indexOf("'", start);
    if (end < 0) {
      this.#append(this.#script.slice(start), this.#script.length);
    } else {
      this.#append(this.#script.slice(start, end), end + 1);
    }
  }

  #readDoubleQuoted() {
    this.#append('', this.#at + 1);
    while (this.#at < this.#script.length) {
      const character = this.#script[this.#at];
      if (character === '"') {
        this.#at += 1;
        return;
      }
      this.#readPart(character, false);
    }
  }

  /** What means the same within double quotes and outside, and plain characters. */
  #readPart(character: string, isBare: boolean) {
    const start = this.#at;
    const script = this.#script;
    if (character === '\\') {
      this.#readEscaped(script[start + 1] ?? '', isBare);
    } else if (character === '`') {
      const end = script.indexOf('`', start + 1);
      this.#appendRaw(end < 0 ? script.length : end + 1);
    } else if (script.startsWith('$(', start)) {
      this.#appendRaw(endOfSubstitution(script, start + 2));
    } else if (character === '$') {
      VARIABLE.lastIndex = start;
      const [written, braced, bare] = VARIABLE.exec(script) ?? [character];
      const name = braced ?? bare;
      this.#append(
        (name && this.#valueOf(name)) ?? written,
        start + written.length,
      );
    } else {
      this.#append(character, start + 1);
    }
  }

  #appendRaw(end: number) {
    this.#append(this.#script.slice(this.#at, end), end);
  }

  #readEscaped(next: string, isBare: boolean) {
    if (next === '\n') {
      // The line goes on.
      this.#at += 2;
    } else if (isBare || ESCAPED_IN_QUOTES.includes(next)) {
      this.#append(next || '\\', this.#at + 2);
    } else {
      this.#append('\\', this.#at + 1);
    }
  }
}

/**
 * The words of a shell's script, without their quotes, with the signs between its commands. Variables
 * of which `valueOf` gives the value are filled in; others are left as they are written, and so is what
 * the shell would run for its output (`$(hostname)`), one word with all that is in it. A quotation that
 * does not end goes to the end of the script.
 *
 * It is read here, a character at a time, because the libraries that were looked at either know no
 * commands (shlex) or take `$(` for the end of a word, a line's end for a blank, and everything behind a
 * comment for the comment (shell-quote): what was not read would pass for read.
 */
export function shellWords(
  script: string,
  valueOf: (variable: string) => string | undefined,
): ShellToken[] {
  return new ShellReader(script, valueOf).read();
}
