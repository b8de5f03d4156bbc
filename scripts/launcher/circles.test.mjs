import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { circleInWords, findCircles } from './circles.mjs';

async function circlesOf(files) {
  const root = mkdtempSync(path.join(tmpdir(), 'alloy-fleet-circles-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(root, 'src', name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return await findCircles(root, ['src']);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('finds the shortest way round, imports of types among it', async () => {
  const circles = await circlesOf({
    'a.ts': "import type { B } from './b';\nimport './c/inner';",
    'b.tsx': "export * from './c';",
    'c/index.ts': "export { inner } from './inner';",
    'c/inner.ts': "export const inner = () => import('../a');",
  });
  assert.deepEqual(circles, [['src/a.ts', 'src/c/inner.ts']]);
  assert.equal(
    circleInWords(circles[0]).split('\n')[1].trim(),
    '-> src/c/inner.ts',
  );
});

test('finds nothing where all lead down', async () => {
  const circles = await circlesOf({
    'a.ts': "import './b';\nimport './c';\nimport 'typescript';",
    'b.ts': "import './c'; // import './a'",
    'c.ts': 'export const text = "import \'./a\'";',
  });
  assert.deepEqual(circles, []);
});

test('finds a file that imports itself', async () => {
  assert.deepEqual(await circlesOf({ 'a.ts': "import './a';" }), [
    ['src/a.ts'],
  ]);
});
