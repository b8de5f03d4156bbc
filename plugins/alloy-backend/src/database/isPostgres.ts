import type { Knex } from 'knex';

/** Whether a connection is one to PostgreSQL; else it is SQLite. */
export function isPostgres(knex: Knex): boolean {
  return clientOf(knex) === 'pg';
}

/** @throws Error when it is neither */
export function requireSupported(knex: Knex): void {
  const client = clientOf(knex);
  if (client !== 'pg' && !client.includes('sqlite')) {
    throw new Error(
      `The database of the alloy plugin is ${client}: expected PostgreSQL (pg) or SQLite (better-sqlite3). Set backend.database.plugin.alloy.client.`,
    );
  }
}

function clientOf(knex: Knex): string {
  return String(knex.client.config.client);
}
