// @ts-check

/** As `Date.toISOString` writes moments, so that they sort as text. */
const ISO_LENGTH = 24;
/** A SHA-256 as base64url has 43 characters. */
const HASH_LENGTH = 64;

const COPIED = [
  'view_id',
  'finding',
  'described',
  'first_seen_at',
  'not_failing_at',
  'steady_from',
  'last_seen_at',
  'ended_at',
];

/**
 * Of each finding only the last time that it failed was kept; what fails again
 * is a row of its own from here on.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('failure_episodes', table => {
    table.comment('When findings began to fail, and when that ended');
    table.bigIncrements('id');
    table
      .string('view_id', HASH_LENGTH)
      .notNullable()
      .references('failure_views.id')
      .onDelete('CASCADE');
    table.string('finding', HASH_LENGTH).notNullable();
    table.text('described').notNullable().comment('What it is, as JSON');
    table.string('first_seen_at', ISO_LENGTH).notNullable();
    table
      .string('not_failing_at', ISO_LENGTH)
      .comment('The report before, which found it not failing');
    table
      .string('steady_from', ISO_LENGTH)
      .notNullable()
      .comment('From then on nobody looked away for long');
    table
      .string('last_seen_at', ISO_LENGTH)
      .comment('Empty: the last report of the view found it');
    table.string('ended_at', ISO_LENGTH).index();
    table.index(['view_id', 'ended_at']);
    table.index(['view_id', 'first_seen_at']);
    table.unique(['view_id', 'finding'], {
      indexName: 'failure_episodes_open_unique',
      predicate: knex.whereNull('ended_at'),
    });
  });
  await copy(knex, { from: 'failures', to: 'failure_episodes' });
  await knex.schema.dropTable('failures');
  await knex.schema.alterTable('failure_views', table => {
    table.string('entity_key', HASH_LENGTH).index();
    table
      .boolean('by_portal')
      .notNullable()
      .defaultTo(false)
      .comment('Whether the portal looked, and no viewer for himself');
    table
      .string('complete_from', ISO_LENGTH)
      .comment('From then on nothing of what began and ended is missing');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('failure_views', table => {
    table.dropIndex('entity_key');
  });
  // With SQLite knex would make the table anew, and what refers to it would be deleted.
  for (const column of ['entity_key', 'by_portal', 'complete_from']) {
    await knex.raw('alter table failure_views drop column ??', [column]);
  }
  await knex.schema.createTable('failures', table => {
    table
      .string('view_id', HASH_LENGTH)
      .notNullable()
      .references('failure_views.id')
      .onDelete('CASCADE');
    table.string('finding', HASH_LENGTH).notNullable();
    table.text('described').notNullable();
    table.string('first_seen_at', ISO_LENGTH).notNullable();
    table.string('not_failing_at', ISO_LENGTH);
    table.string('steady_from', ISO_LENGTH).notNullable();
    table.string('last_seen_at', ISO_LENGTH);
    table.string('ended_at', ISO_LENGTH);
    table.primary(['view_id', 'finding']);
    table.index(['view_id', 'ended_at']);
  });
  // The last of each: one that fails still is, whatever began and ended before it.
  const last = knex('failure_episodes as later')
    .whereRaw('later.view_id = failure_episodes.view_id')
    .andWhereRaw('later.finding = failure_episodes.finding')
    .max('later.id');
  await copy(knex, { from: 'failure_episodes', to: 'failures' }, query =>
    query.where('id', '=', last),
  );
  await knex.schema.dropTable('failure_episodes');
};

/**
 * @param {import('knex').Knex} knex
 * @param {{ from: string, to: string }} tables
 * @param {(query: import('knex').Knex.QueryBuilder) => unknown} [narrow]
 */
async function copy(knex, { from, to }, narrow = () => {}) {
  const rows = knex(from).select(COPIED);
  narrow(rows);
  const columns = COPIED.map(() => '??').join(', ');
  await knex.into(knex.raw(`?? (${columns})`, [to, ...COPIED])).insert(rows);
}
