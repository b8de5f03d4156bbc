import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedReports } from './apiReports.mjs';

const report = lines => ['```ts', ...lines, '```', ''].join('\n');
const group = (...members) =>
  report([
    '// @public',
    'export const part: Part<{',
    '  group?:',
    ...members.map(
      (it, i) => `    | '${it}'${i === members.length - 1 ? ';' : ''}`,
    ),
    `  size: ${members.map(it => `'${it}'`).join(' | ')};`,
    '}>;',
    '',
    '// @public',
    'export type Other = string;',
  ]);
const changed = (before, after) =>
  changedReports(
    new Map(before === undefined ? [] : [['a/report.api.md', before]]),
    new Map(after === undefined ? [] : [['a/report.api.md', after]]),
  ).map(it => it.file);

test('takes the members of an inferred type in whatever order', () => {
  assert.deepEqual(changed(group('a', 'b', 'c'), group('c', 'a', 'b')), []);
});

test('tells a member that is new, gone or renamed', () => {
  const before = group('a', 'b');
  for (const after of [group('a', 'b', 'c'), group('a'), group('a', 'c')]) {
    assert.deepEqual(changed(before, after), ['a/report.api.md']);
  }
});

test('tells a member that goes from one declaration to another', () => {
  const of = (first, second) =>
    report([
      ...['export interface A {', ...first, '}', ''],
      ...['export interface B {', ...second, '}'],
    ]);
  assert.deepEqual(changed(of(['  x: 1;'], []), of([], ['  x: 1;'])), [
    'a/report.api.md',
  ]);
});

test('leaves in their order those of a report that did not change', () => {
  const [, before] = group('a', 'b').split(/\n(?=\/\/ @public)/);
  const other = '// @public\nexport type New = number;';
  const after = `${other}\n\n${group('b', 'a').split(/\n(?=\/\/ @public)/)[1]}`;
  const [{ after: written }] = changedReports(
    new Map([['a', before]]),
    new Map([['a', after]]),
  );
  assert.equal(written, `${other}\n\n${before}`);
});

test('tells a report that is new, and one that is gone', () => {
  assert.deepEqual(changed(undefined, group('a')), ['a/report.api.md']);
  assert.deepEqual(changed(group('a'), undefined), ['a/report.api.md']);
});
