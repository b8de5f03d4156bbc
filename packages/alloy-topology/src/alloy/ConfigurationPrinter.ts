import { print, Statement } from '@alloy-fleet/alloy-config';

/**
 * Prints configurations that have statements in common, each of those once:
 * a thousand hosts differ in their names alone, and printing is what takes
 * the time. Statements that look the same are the same.
 */
export class ConfigurationPrinter {
  readonly #texts = new Map<string, string>();

  /** The text of a configuration, as `print` of all its statements would give it. */
  print(statements: readonly Statement[]): string {
    const texts = statements.map(statement => this.#textOf(statement));
    return `${texts.join('\n\n')}\n`;
  }

  #textOf(statement: Statement): string {
    const key = JSON.stringify(statement);
    let text = this.#texts.get(key);
    if (text === undefined) {
      text = print(statement);
      this.#texts.set(key, text);
    }
    return text;
  }
}
