import type { Reader, Readers } from '@alloy-fleet/lab/hostile';
import { buildGraph } from '../graph';
import { parse } from '../parse';
import { format, print } from '../print';
import { hideCredentials, isSecretName, redact, redactText } from '../redact';
import { toIdentifier, tokenize, unquote } from '../scan';
import { validate } from '../validate';
import { durationProblem } from '../validate/text/duration';
import { regexProblem } from '../validate/text/regex';
import { sizeProblem } from '../validate/text/size';
import { urlProblem } from '../validate/text/url';

const LANGUAGE = [
  ...['[', ']', '{', '}', '(', ')', '"', '`', '\\', '\n', ' ', ','],
  ...['a', 'a.b', '=', '.', '1', '0x', 'e1', '-', '!', '//', '/*', '*/'],
  ...['&&', '+', 'é', '\r', 'a "b" {\n', '}\n', 'a = 1\n', '$(', "'"],
];
const FRAMES = [
  ['a = ', '\n'],
  ['a "b" {\n', '\n}\n'],
  ['a = "', '"\n'],
  ['// ', '\n'],
] as const;

const ofConfiguration = (read: Reader['read']): Reader => ({
  read,
  pieces: LANGUAGE,
  frames: FRAMES,
});
const ofSecrets = (read: Reader['read']): Reader => ({
  read,
  pieces: [
    ...['password', 'a', '-', '_', '.', '=', ' ', ':', '"', '`', "'", '\\'],
    ...['://', '@', '/', '?', '&', 'token=', 'http', '\n', '{', ',', 'A-'],
  ],
  frames: [
    ['// ', '\n'],
    ['a = "', '"\n'],
    ['= =\n', '\n'],
  ],
});

/** Whatever of this package reads configurations, and the texts in them. */
export const readers: Readers = {
  'the tokens of a configuration': ofConfiguration(text => tokenize(text)),
  'a configuration': ofConfiguration(text => print(parse(text).file)),
  'the form of a configuration': ofConfiguration(text => format(text)),
  'the graph of a configuration': ofConfiguration(text =>
    buildGraph(parse(text).file),
  ),
  'what Alloy says of a configuration': ofConfiguration(text =>
    validate(parse(text).file),
  ),
  'what Alloy says of a rule': {
    read: text => validate(parse(text).file),
    pieces: ['(', ')', '[', ']', 'a', '*', '{2}', '|', '\\\\', '?', ':'],
    frames: [['prometheus.relabel "a" {\nrule {\nregex = "', '"\n}\n}\n']],
  },
  'the secrets of a tree': ofSecrets(text => print(redact(parse(text).file))),
  'the secrets of a text': ofSecrets(text => redactText(text)),
  'the credentials in URLs': ofSecrets(text => hideCredentials(text, '')),
  'the name of a secret': ofSecrets(isSecretName),
  'a quoted text': {
    read: text => unquote(`"${text}"`),
    pieces: ['\\', 'x', '0', 'u', 'U', 'n', '"', 'é', '12', '\\x61'],
  },
  'an identifier': { read: toIdentifier, pieces: ['a', '-', '1', '_', ' '] },
  'a regular expression': {
    read: regexProblem,
    pieces: [
      ...[
        '(',
        ')',
        '[',
        ']',
        '{1,',
        '}',
        '\\',
        'p{',
        'x{',
        '0',
        'Q',
        'E',
        '*',
        '+',
        '{2}',
      ],
      ...['?', ':', '(?P<a>', '(?i)', '|', '^', '-', '[:', ':]', 'a'],
    ],
  },
  'a duration': { read: durationProblem, pieces: ['1', '.', 'h', 'ms', '-'] },
  'a size': { read: sizeProblem, pieces: ['1', '.', 'Ki', 'B', '-'] },
  'a URL': {
    read: urlProblem,
    pieces: [
      ...['a', ':', '/', '//', '#', '?', '%', '@', '[', ']', ' ', '1'],
      '\u0085',
    ],
    frames: [['http://', '']],
  },
};
