import type { Container } from './Container';

/**
 * What Linux takes for all arguments and variables of a process together (`ARG_MAX`). Variables that are
 * made of each other grow with every one of them: what would be longer than this starts nothing.
 */
const LONGEST = 2 * 1024 * 1024;
const REFERENCE = /\$\$|\$\(([\w.-]+)\)/g;

/** The variables of a container whose values are written out, as Kubernetes sets them. */
export class Variables {
  readonly #values = new Map<string, string>();
  /** How many characters may yet be filled in. */
  #left = LONGEST;

  static of({ env }: Pick<Container, 'env'>): Variables {
    const variables = new Variables();
    // A variable may be made of those before it.
    for (const { name, value } of env) {
      if (value === undefined) {
        variables.#values.delete(name);
      } else {
        variables.#values.set(name, variables.fillIn(value));
      }
    }
    variables.#left = LONGEST;
    return variables;
  }

  /**
   * The value of a variable; undefined if it is not written out, or if all that was filled in would be
   * too long to start anything with.
   */
  valueOf(name: string): string | undefined {
    const value = this.#values.get(name);
    if (value === undefined || value.length > this.#left) {
      return undefined;
    }
    this.#left -= value.length;
    return value;
  }

  /** A text with `$(NAME)` filled in as Kubernetes would; `$$(NAME)` is a text. */
  fillIn(text: string): string {
    return text.replace(
      REFERENCE,
      (written, name) => (name ? this.valueOf(name) : '$') ?? written,
    );
  }
}
