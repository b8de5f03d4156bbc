// @ts-check

/** As `Date.toISOString` writes moments, so that they sort as text. */
const ISO_LENGTH = 24;
/** A SHA-256 as base64url has 43 characters. */
const HASH_LENGTH = 64;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('failure_views', table => {
    table.comment('One row for a cluster and those who may see the same of it');
    table.string('id', HASH_LENGTH).primary();
    table.string('cluster', HASH_LENGTH).notNullable().index();
    table.text('entity_ref').notNullable();
    table.string('last_at', ISO_LENGTH).comment('The last report');
    table
      .text('unknowns')
      .comment('What the last report could not say, as JSON: scopes by check');
  });
  await knex.schema.createTable('failures', table => {
    table.comment('Findings that fail, or failed until a while ago');
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
    table.string('ended_at', ISO_LENGTH);
    table.primary(['view_id', 'finding']);
    table.index(['view_id', 'ended_at']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('failures');
  await knex.schema.dropTable('failure_views');
};
