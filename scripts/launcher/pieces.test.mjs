import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findPiece } from './pieces.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('finds what a package contributes to a command', () => {
  assert.equal(
    findPiece({ root, kind: 'conformance', name: 'syntax' }),
    'packages/alloy-config/conformance/syntax.ts',
  );
});

test('says which there are when there is none of that name', () => {
  assert.throws(
    () => findPiece({ root, kind: 'conformance', name: '../x' }),
    /there is none of that name; there are relabel, syntax, validate/,
  );
});
