import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import { findOnPath } from '@alloy-fleet/lab';

const POSTGRES_URL = 'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';
/** PostgreSQL will not run as root; Linux and Debian know this one as nobody. */
const NOBODY = 65534;

/**
 * The databases to test on: SQLite, and PostgreSQL where it is installed or
 * Backstage's own variable says where one is. Call it where tests are described.
 */
export function testDatabases(): TestDatabases {
  const stop = process.env[POSTGRES_URL] ? undefined : startPostgres();
  const databases = TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_15'],
    disableDocker: true,
  });
  // After the databases in it have been closed.
  afterAll(() => stop?.());
  return databases;
}

/** Starts one of its own, behind a socket; undefined where there is none. */
function startPostgres(): (() => void) | undefined {
  if (!findOnPath('initdb') || !findOnPath('pg_ctl')) {
    return undefined;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'alloy-postgres-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    chownSync(folder, NOBODY, NOBODY);
  }
  const data = path.join(folder, 'data');
  const run = (program: string, args: string[]) =>
    execFileSync(program, args, {
      stdio: 'ignore',
      cwd: folder,
      ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    });
  run('initdb', ['--no-sync', '--username=postgres', '--pgdata', data]);
  const server = `-F -c listen_addresses= -c unix_socket_directories=${folder}`;
  run('pg_ctl', ['--wait', '--pgdata', data, '--options', server, 'start']);
  process.env[
    POSTGRES_URL
  ] = `postgres://postgres@/postgres?host=${encodeURIComponent(folder)}`;
  return () => {
    delete process.env[POSTGRES_URL];
    run('pg_ctl', ['--wait', '--mode=immediate', '--pgdata', data, 'stop']);
    rmSync(folder, { recursive: true, force: true });
  };
}
