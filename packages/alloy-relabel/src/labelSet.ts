/** Label values by name. A label with an empty value is the same as no label. */
export type Labels = Readonly<Record<string, string>>;

// Go orders strings by their UTF-8 bytes; UTF-16 units agree but for surrogates.
function utf8Rank(unit: number): number {
  if (unit < 0xd800) {
    return unit;
  }
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}

function compareUtf8(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference =
      utf8Rank(a.charCodeAt(index)) - utf8Rank(b.charCodeAt(index));
    if (difference !== 0) {
      return difference;
    }
  }
  return a.length - b.length;
}

function copyWithoutEmpty(labels: Labels): Record<string, string> {
  const copy: Record<string, string> = {};
  for (const name of Object.keys(labels)) {
    if (labels[name] !== '') {
      assign(copy, name, labels[name]);
    }
  }
  return copy;
}

// A label may be called __proto__, which an assignment would take for something else.
function assign(to: Record<string, string>, name: string, value: string) {
  if (name === '__proto__') {
    Object.defineProperty(to, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else {
    to[name] = value;
  }
}

/**
 * A label set while rules are applied to it: what Prometheus calls a `labels.Builder`. The labels
 * given are never changed; they are copied at the first change.
 */
export class LabelSet {
  #labels: Labels;
  #owned = false;
  /** Names set by rules, in the order of their first setting: `labelmap` sees them last. */
  #added: string[] = [];

  constructor(labels: Labels) {
    this.#labels = labels;
    for (const name in labels) {
      if (labels[name] === '') {
        this.#own();
        break;
      }
    }
  }

  /** The labels now; the very object that was given if nothing changed. */
  get labels(): Labels {
    return this.#labels;
  }

  /** A label's value, empty without it. */
  get(name: string): string {
    const value: unknown = this.#labels[name];
    // Names such as `constructor` are inherited by every object.
    return typeof value === 'string' ? value : '';
  }

  /** Gives a label a value; an empty one removes it. */
  set(name: string, value: string) {
    if (value === '') {
      this.delete(name);
      return;
    }
    if (!this.#added.includes(name)) {
      this.#added.push(name);
    }
    if (this.get(name) !== value) {
      assign(this.#own(), name, value);
    }
  }

  delete(name: string) {
    const position = this.#added.indexOf(name);
    if (position >= 0) {
      this.#added.splice(position, 1);
    }
    if (this.get(name) !== '') {
      delete this.#own()[name];
    }
  }

  /** Keeps only the labels whose name passes. */
  filterNames(keep: (name: string) => boolean) {
    const names = Object.keys(this.#labels);
    if (names.every(keep)) {
      return;
    }
    const kept: Record<string, string> = {};
    for (const name of names) {
      if (keep(name)) {
        assign(kept, name, this.#labels[name]);
      }
    }
    this.#labels = kept;
    this.#owned = true;
    this.#added = this.#added.filter(keep);
  }

  /** Names and values as they are now, in Prometheus's order: given ones by name, then set ones. */
  entries(): [string, string][] {
    const given = Object.keys(this.#labels)
      .filter(name => !this.#added.includes(name))
      .sort(compareUtf8);
    return [...given, ...this.#added].map(name => [name, this.get(name)]);
  }

  #own(): Record<string, string> {
    if (!this.#owned) {
      this.#labels = copyWithoutEmpty(this.#labels);
      this.#owned = true;
    }
    return this.#labels as Record<string, string>;
  }
}
