import { given, notGiven, Part } from './Part';
import type { Container } from './Workload';

/** What the image does when it is not told what: the CMD of its Dockerfile. */
const IMAGE_ARGS = [
  'run',
  '/etc/alloy/config.alloy',
  '--storage.path=/var/lib/alloy/data',
];
const SHELL = /(?:^|\/)(?:ba|da|a|z)?sh$/;
/** Of options together, too: `-ec`. */
const SCRIPT_FOLLOWS = /^-[a-z]*c$/;

/**
 * The words that a container gives to Alloy, after the name of its executable.
 * Variables whose values are written out are filled in, by Kubernetes'
 * `$(NAME)` and in a shell's script; others are left as they are written.
 *
 * It is not given where something else is run that starts Alloy by itself.
 */
export function commandLine(container: Container): Part<string[]> {
  const { command, args } = container;
  if (command === undefined) {
    // The image's entry point is Alloy.
    return given((args ?? IMAGE_ARGS).map(it => expand(it, container)));
  }
  const words = [...command, ...(args ?? [])].map(it => expand(it, container));
  const script = words.findIndex(
    (word, i) => SCRIPT_FOLLOWS.test(word) && SHELL.test(words[i - 1] ?? ''),
  );
  const started =
    script >= 0
      ? afterAlloy(shellWords(words[script + 1] ?? '', container))
      : afterAlloy(words);
  if (started) {
    // A script may pass on what it is given.
    const passed = words.slice(script + 3);
    return given(
      started.flatMap(it => (/^"?\$[@*]"?$/.test(it) ? passed : [it])),
    );
  }
  // A wrapper that is told what Alloy is told.
  const run = words.indexOf('run');
  return run >= 0
    ? given(words.slice(run))
    : notGiven(`How "${command.join(' ')}" starts Alloy is not known.`);
}

/** What comes after the executable, up to the next command. */
function afterAlloy(words: readonly string[]): string[] | undefined {
  // The folder of its configurations is often called so, too.
  const at = words.findIndex(
    (it, i) => /(?:^|\/)alloy$/.test(it) && words[i + 1] === 'run',
  );
  if (at < 0) {
    return undefined;
  }
  const rest = words.slice(at + 1);
  const end = rest.findIndex(it => /^(?:;|&&?|\|\|?)$/.test(it));
  return end < 0 ? rest : rest.slice(0, end);
}

/** A script's words and the signs between its commands. What is quoted is one word. */
function shellWords(script: string, { env }: Container): string[] {
  const values = new Map(env.map(({ name, value }) => [name, value]));
  const tokens =
    script
      .replace(/\\\n/g, ' ')
      .replace(/\n/g, ' ; ')
      .match(/(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s;&|"'\\])+|;|&&?|\|\|?/gs) ??
    [];
  return tokens.map(token =>
    /^"\$[@*]"$/.test(token)
      ? token
      : token
          .replace(/(["'])((?:\\.|(?!\1).)*)\1/gs, '$2')
          .replace(
            /\$(?:\{(\w+)\}|(\w+))/g,
            (whole, braced, bare) => values.get(braced ?? bare) ?? whole,
          ),
  );
}

/** `$(NAME)` with the values that Kubernetes would put there; `$$(NAME)` is a text. */
function expand(word: string, { env }: Container): string {
  const values = new Map<string, string>();
  const fill = (text: string) =>
    text.replace(
      /\$\$|\$\(([\w.-]+)\)/g,
      (whole, name) => (name ? values.get(name) : '$') ?? whole,
    );
  // A variable may be made of those before it.
  for (const { name, value } of env) {
    if (value === undefined) {
      values.delete(name);
    } else {
      values.set(name, fill(value));
    }
  }
  return fill(word);
}
