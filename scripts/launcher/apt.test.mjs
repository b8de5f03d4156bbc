import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { aptGet } from './apt.mjs';
import { Processes } from './processes.mjs';
import { findOnPath } from './system.mjs';

/** Locks a file as apt does, tells so, and holds it for some seconds. */
const HOLD = `
use Fcntl;
open(my $file, '>', $ARGV[0]) or die $!;
my $whole = pack('s s x![q] q q l x![q]', F_WRLCK, 0, 0, 0, 0);
fcntl($file, F_SETLK, $whole) or die $!;
$| = 1;
print "held\\n";
sleep $ARGV[1];
`;

// Each Debian has a perl; Node cannot lock a file.
const skip =
  ['apt-get', 'perl'].some(it => !findOnPath(it)) && 'there is no apt here';

/** The state of an apt of its own, in which the machine's has no part. */
let state;

before(() => {
  state = mkdtempSync(path.join(tmpdir(), 'alloy-fleet-apt-'));
  for (const folder of ['lists/partial', 'cache/archives/partial', 'dpkg']) {
    mkdirSync(path.join(state, folder), { recursive: true });
  }
  for (const file of ['dpkg/status', 'sources.list']) {
    writeFileSync(path.join(state, file), '');
  }
  const config = path.join(state, 'apt.conf');
  writeFileSync(
    config,
    `Dir::State::Lists "${state}/lists/";
Dir::State::status "${state}/dpkg/status";
Dir::Cache "${state}/cache/";
Dir::Etc::sourcelist "${state}/sources.list";
Dir::Etc::sourceparts "-";
`,
  );
  process.env.APT_CONFIG = config;
});

after(() => rmSync(state, { recursive: true, force: true }));

async function hold(lock, seconds) {
  const holder = spawn('perl', ['-e', HOLD, path.join(state, lock), seconds], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await Promise.race([
    once(holder.stdout, 'data'),
    once(holder, 'exit'),
  ]);
  assert.equal(String(line), 'held\n');
  return holder;
}

async function run(args, patienceSeconds) {
  const said = [];
  const say = line => said.push(line);
  const processes = new Processes({ root: state, say });
  await aptGet(args, { say, processes, patienceSeconds });
  return said;
}

for (const [lock, args] of [
  ['lists/lock', ['update']],
  ['cache/archives/lock', ['install', '-y']],
]) {
  test(
    `apt-get ${args[0]} waits for ${lock}, and says once for whom`,
    { skip },
    async () => {
      const holder = await hold(lock, 2);
      let isFree = false;
      holder.once('exit', () => (isFree = true));

      const said = await run(args, 60);

      assert.ok(isFree);
      assert.equal(said.length, 1);
      assert.match(
        said[0],
        new RegExp(`${lock}\\. It is held by process ${holder.pid}`),
      );
    },
  );
}

for (const lock of ['dpkg/lock-frontend', 'dpkg/lock']) {
  test(`has apt-get itself wait for ${lock}`, { skip }, async () => {
    const holder = await hold(lock, 2);
    let isFree = false;
    holder.once('exit', () => (isFree = true));

    await run(['install', '-y'], 60);

    assert.ok(isFree);
  });
}

for (const [lock, args] of [
  ['lists/lock', ['update']],
  ['dpkg/lock-frontend', ['install', '-y']],
]) {
  test(
    `apt-get ${args[0]} does not wait for ${lock} for ever`,
    { skip },
    async () => {
      const holder = await hold(lock, 60);
      try {
        await assert.rejects(
          run(args, 1),
          new RegExp(
            `was locked out for 1 s: .*${lock}.*process ${holder.pid}`,
          ),
        );
        assert.equal(holder.exitCode, null);
      } finally {
        holder.kill();
      }
    },
  );
}

test('fails at once where it is not locked', { skip }, async () => {
  const startedAt = Date.now();

  await assert.rejects(
    run(['install', '-y', 'no-such-package'], 600),
    /Unable to locate package no-such-package/,
  );

  assert.ok(Date.now() - startedAt < 60_000);
});
