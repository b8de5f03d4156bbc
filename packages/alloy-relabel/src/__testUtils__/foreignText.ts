import { parse } from '@alloy-fleet/alloy-config';
import type { Readers } from '@alloy-fleet/lab/hostile';
import { readRules } from '../alloy/readRules';
import { compile } from '../compile';
import { matchesWhole } from '../pattern/matchesWhole';
import { uniqueGroups } from '../pattern/uniqueGroups';
import { validateRules } from '../validation';

const PATTERN = [
  ...['(', ')', '[', '[^', ']', '\\', '\\Q', '\\E', '*', '+', '?', '|'],
  ...['{1,2}', '(?P<a>', '(?<b>', '(?:', '[:', ':]', 'a', '.', '^', '$'],
];

/** Whatever of this package reads rules and labels. */
export const readers: Readers = {
  'a pattern': {
    read: text => matchesWhole(text, 'instance'),
    pieces: PATTERN,
  },
  'a value, by a pattern that backtracks': {
    read: text => matchesWhole('(?:([a-z]+)+|(a|aa)*|.*x.*y)!', text),
    pieces: ['a', 'x', 'y', '!', '\n', '_'],
  },
  'the names of groups': { read: uniqueGroups, pieces: PATTERN },
  'the fields of a rule': {
    read: text =>
      (['regex', 'target_label', 'replacement', 'separator'] as const).map(
        field => validateRules([{ action: 'replace', [field]: text }]),
      ),
    pieces: [...PATTERN, '${', '}', '_', '$1', '$$'],
    // The time that compiling takes may grow with the square of a pattern.
    characters: 256,
  },
  'a label that is replaced': {
    read: text =>
      compile([
        {
          source_labels: ['a', 'a'],
          regex: '(?P<x>.*);(.*?)(a+)*',
          target_label: 'b',
          replacement: '${x}$2$$',
        },
        { action: 'lowercase', source_labels: ['a'], target_label: 'c' },
        {
          action: 'hashmod',
          source_labels: ['a'],
          target_label: 'd',
          modulus: 7,
        },
      ])({ a: text }),
    pieces: ['a', 'b', ';', '\n', 'É', '$1', '${x}'],
  },
  'a replacement': {
    read: text =>
      compile([
        {
          source_labels: ['a'],
          regex: '(.*)',
          target_label: 'b',
          replacement: text,
        },
      ])({ a: 'b' }),
    pieces: ['$', '{', '}', '1', 'a', '$$', '${1}', '\\'],
  },
  'rules in a configuration': {
    read: text => readRules(parse(text).file.body),
    pieces: ['rule {\n', '}\n', 'regex = "a"\n', '"a" + ', '[', ']', '(', ')'],
  },
};
