import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { assertFree, freePort } from './portal.mjs';

test('names a port that is taken and who needs it', async () => {
  const port = await freePort();
  await assertFree({ [port]: 'the backend' });
  const server = createServer();
  await new Promise(resolve => server.listen(port, '127.0.0.1', resolve));
  try {
    await assert.rejects(
      assertFree({ [port]: 'the backend' }),
      new RegExp(`port ${port}, which the backend needs, is taken`),
    );
  } finally {
    await new Promise(resolve => server.close(resolve));
  }
});
