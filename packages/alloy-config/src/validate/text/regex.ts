import {
  classEnd,
  isPerlClass,
  readEscape,
  unicodeClassEnd,
} from './regexClass';
import { RegexProblem } from './RegexProblem';

/** What repetitions an operand holds, to see that they don't multiply beyond a thousand. */
type Repeats = { readonly max: number; readonly inside: readonly Repeats[] };

type Group = {
  /** What has been read of the group and may repeat something. */
  operands: Repeats[];
  /** Whether something stands before that a repetition can repeat. */
  hasOperand: boolean;
};

const MAX_REPEATS = 1000;
const NO_REPEATS: Repeats = { max: 0, inside: [] };
const COUNT = /\{([0-9]+)(?:(,)([0-9]*))?\}/y;
/** Characters that stand for themselves; what follows repeats the last of them, and all are alike. */
const PLAIN = /[^\\()[\]{}|*+?]+|./sy;
const GROUP_NAME = /^[0-9A-Za-z_]+$/;

function isValidRepeat(outermost: Repeats): boolean {
  // Not by recursion: groups may nest deeper than the stack.
  const open = [{ repeats: outermost, budget: MAX_REPEATS }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { repeats, budget } = next;
    if (repeats.max > budget) {
      return false;
    }
    const rest = repeats.max > 0 ? Math.floor(budget / repeats.max) : budget;
    for (const inside of repeats.inside) {
      open.push({ repeats: inside, budget: rest });
    }
  }
  return true;
}

/** Reads a regex and finds what is wrong with it; makes nothing of it. */
class RegexReader {
  readonly #text: string;
  readonly #lastPosixEnd: number;
  #at = 0;
  /** Where the repetition that was just read began, to refuse another right after it. */
  #lastRepeat = -1;
  readonly #groups: Group[] = [{ operands: [], hasOperand: false }];

  constructor(text: string) {
    this.#text = text;
    this.#lastPosixEnd = text.lastIndexOf(':]');
  }

  read() {
    while (this.#at < this.#text.length) {
      const start = this.#at;
      this.#lastRepeat = this.#readNext(start) ? start : -1;
    }
    if (this.#groups.length > 1) {
      throw new RegexProblem('missing closing )', this.#text);
    }
  }

  get #group(): Group {
    return this.#groups[this.#groups.length - 1];
  }

  /** @returns whether it was a repetition */
  #readNext(start: number): boolean {
    const text = this.#text;
    switch (text[start]) {
      case '(':
        this.#openGroup(start);
        return false;
      case ')':
        this.#closeGroup();
        return false;
      case '|':
        this.#at += 1;
        this.#group.hasOperand = false;
        return false;
      case '*':
      case '+':
      case '?':
        this.#repeat(start, start + 1, 0, 0);
        return true;
      case '{':
        return this.#readCount(start);
      case '[':
        this.#operand(classEnd(text, start, this.#lastPosixEnd));
        return false;
      case '\\':
        this.#readEscape(start);
        return false;
      default:
        PLAIN.lastIndex = start;
        this.#operand(start + PLAIN.exec(text)![0].length);
        return false;
    }
  }

  #operand(end: number, repeats: Repeats = NO_REPEATS) {
    this.#at = end;
    this.#group.hasOperand = true;
    this.#group.operands.push(repeats);
  }

  #readEscape(start: number) {
    const text = this.#text;
    switch (text[start + 1]) {
      case 'A':
      case 'b':
      case 'B':
      case 'z':
        this.#operand(start + 2);
        return;
      case 'C':
        throw new RegexProblem('invalid escape sequence', '\\C');
      case 'Q': {
        const end = text.indexOf('\\E', start + 2);
        const isEmpty = end === start + 2 || text.length === start + 2;
        if (isEmpty) {
          this.#at = end < 0 ? text.length : end + 2;
        } else {
          this.#operand(end < 0 ? text.length : end + 2);
        }
        return;
      }
      default:
        this.#operand(
          unicodeClassEnd(text, start) ??
            (isPerlClass(text, start)
              ? start + 2
              : readEscape(text, start).end),
        );
    }
  }

  #readCount(start: number): boolean {
    COUNT.lastIndex = start;
    const match = COUNT.exec(this.#text);
    // Leading zeros make it no count.
    if (!match || /^0[0-9]/.test(match[1]) || /^0[0-9]/.test(match[3] ?? '')) {
      this.#operand(start + 1);
      return false;
    }
    const [count, low, comma, high] = match;
    const min = Number(low);
    const open = high ? Number(high) : -1;
    const max = comma ? open : min;
    if (min > MAX_REPEATS || max > MAX_REPEATS || (max >= 0 && min > max)) {
      throw new RegexProblem('invalid repeat count', count);
    }
    this.#repeat(start, start + count.length, min, max);
    return true;
  }

  #repeat(start: number, end: number, min: number, max: number) {
    const text = this.#text;
    const after = text[end] === '?' ? end + 1 : end;
    if (this.#lastRepeat >= 0) {
      throw new RegexProblem(
        'invalid nested repetition operator',
        text.slice(this.#lastRepeat, after),
      );
    }
    if (!this.#group.hasOperand) {
      throw new RegexProblem(
        'missing argument to repetition operator',
        text.slice(start, after),
      );
    }
    const inside = this.#group.operands.pop() ?? NO_REPEATS;
    const repeats = { max: max < 0 ? min : max, inside: [inside] };
    if ((min >= 2 || max >= 2) && !isValidRepeat(repeats)) {
      throw new RegexProblem('invalid repeat count', text.slice(start, after));
    }
    this.#operand(after, repeats);
  }

  #openGroup(start: number) {
    const text = this.#text;
    if (text[start + 1] !== '?') {
      this.#at = start + 1;
      this.#groups.push({ operands: [], hasOperand: false });
      return;
    }
    const rest = text.slice(start);
    const isNamed =
      (rest.length > 4 && rest.startsWith('(?P<')) ||
      (rest.length > 3 && rest.startsWith('(?<'));
    if (isNamed) {
      this.#openNamed(start);
    } else {
      this.#readFlags(start);
    }
  }

  #openNamed(start: number) {
    const rest = this.#text.slice(start);
    const end = rest.indexOf('>');
    if (end < 0) {
      throw new RegexProblem('invalid named capture', rest);
    }
    const name = rest.slice(rest.indexOf('<') + 1, end);
    if (!GROUP_NAME.test(name)) {
      throw new RegexProblem('invalid named capture', rest.slice(0, end + 1));
    }
    this.#at = start + end + 1;
    this.#groups.push({ operands: [], hasOperand: false });
  }

  #readFlags(start: number) {
    const text = this.#text;
    let isNegative = false;
    let sawFlag = false;
    for (let at = start + 2; at < text.length; at++) {
      const letter = text[at];
      if ('imsU'.includes(letter)) {
        sawFlag = true;
      } else if (letter === '-' && !isNegative) {
        isNegative = true;
        sawFlag = false;
      } else if (
        (letter === ':' || letter === ')') &&
        (!isNegative || sawFlag)
      ) {
        this.#at = at + 1;
        if (letter === ':') {
          this.#groups.push({ operands: [], hasOperand: false });
        }
        return;
      } else {
        const end = at + String.fromCodePoint(text.codePointAt(at)!).length;
        throw new RegexProblem(
          'invalid or unsupported Perl syntax',
          text.slice(start, end),
        );
      }
    }
    throw new RegexProblem('missing closing )', text);
  }

  #closeGroup() {
    const closed = this.#groups.length > 1 ? this.#groups.pop() : undefined;
    if (!closed) {
      throw new RegexProblem('unexpected )', this.#text);
    }
    this.#operand(this.#at + 1, { max: 0, inside: closed.operands });
  }
}

/**
 * Why Go's `regexp` package refuses a pattern, in its words; undefined if it does not. Patterns that
 * nest a thousand deep, which it refuses too, are let through.
 */
export function regexProblem(pattern: string): string | undefined {
  try {
    new RegexReader(pattern).read();
    return undefined;
  } catch (problem) {
    if (problem instanceof RegexProblem) {
      return problem.message;
    }
    throw problem;
  }
}
