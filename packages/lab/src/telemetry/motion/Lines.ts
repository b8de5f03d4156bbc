import type { Motion } from './Motion';

/** A part of a counter's way: a straight line from `fromMs` on. */
export interface Line {
  readonly fromMs: number;
  readonly anchorMs: number;
  readonly anchorValue: number;
  readonly perMs: number;
}

/** The lines of each member of a group, from new to old. */
export class Lines {
  readonly #byMember: Line[][];
  /** Whether the group reached zero, so that something must stand before. */
  isEmpty = false;

  constructor(members: number) {
    this.#byMember = Array.from({ length: members }, () => []);
  }

  add(lines: readonly Line[]): void {
    lines.forEach((line, i) => this.#byMember[i].push(line));
  }

  addAll(older: Lines): void {
    older.#byMember.forEach((lines, i) => this.#byMember[i].push(...lines));
  }

  valuesAt(timeMs: number): number[] {
    return this.#byMember.map(lines => valueAt(lines, timeMs));
  }

  motions(): Motion[] {
    return this.#byMember.map(lines => timeMs => valueAt(lines, timeMs));
  }
}

function valueAt(lines: readonly Line[], timeMs: number): number {
  const line = lines.find(it => timeMs >= it.fromMs) ?? lines[lines.length - 1];
  return Math.max(0, line.anchorValue + line.perMs * (timeMs - line.anchorMs));
}
