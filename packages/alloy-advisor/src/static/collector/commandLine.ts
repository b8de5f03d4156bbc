import { given, notGiven, WrittenFact } from './WrittenFact';
import { shellWords } from './shellWords';
import { Variables } from './Variables';
import type { Container } from './Container';

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
export function commandLine(container: Container): WrittenFact<string[]> {
  const { command, args } = container;
  const variables = Variables.of(container);
  const filled = (words: readonly string[]) =>
    words.map(it => variables.fillIn(it));
  if (command === undefined) {
    // The image's entry point is Alloy.
    return given(filled(args ?? IMAGE_ARGS));
  }
  const words = filled([...command, ...(args ?? [])]);
  const script = words.findIndex(
    (word, i) => SCRIPT_FOLLOWS.test(word) && SHELL.test(words[i - 1] ?? ''),
  );
  const started =
    script >= 0
      ? scriptAfterAlloy(words[script + 1] ?? '', variables)
      : afterAlloy(words);
  if (started) {
    // A script may pass on what it is given.
    const passed = words.slice(script + 3);
    return given(
      started.flatMap(it => (/^\$(?:[@*]|\{[@*]\})$/.test(it) ? passed : [it])),
    );
  }
  // A wrapper that is told what Alloy is told.
  const run = words.indexOf('run');
  return run >= 0
    ? given(words.slice(run))
    : notGiven(`How "${command.join(' ')}" starts Alloy is not known.`);
}

/** What comes after the executable, of all that a container is told. */
function afterAlloy(words: readonly string[]): string[] | undefined {
  // The folder of its configurations is often called so, too.
  const at = words.findIndex(
    (it, i) => /(?:^|\/)alloy$/.test(it) && words[i + 1] === 'run',
  );
  return at < 0 ? undefined : words.slice(at + 1);
}

/** What comes after the executable in a script, up to the next command. */
function scriptAfterAlloy(
  script: string,
  variables: Variables,
): string[] | undefined {
  const tokens = shellWords(script, name => variables.valueOf(name));
  const words = afterAlloy(tokens.map(({ text }) => text));
  if (!words) {
    return undefined;
  }
  const start = tokens.length - words.length;
  const end = tokens.findIndex(
    ({ endsCommand }, i) => i >= start && endsCommand,
  );
  return end < 0 ? words : words.slice(0, end - start);
}
