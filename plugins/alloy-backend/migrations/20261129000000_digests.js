// @ts-check

/** As `Date.toISOString` writes moments, so that they sort as text. */
const ISO_LENGTH = 24;
/** A SHA-256 as base64url has 43 characters. */
const HASH_LENGTH = 64;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('digests', table => {
    table.comment('What the last report on each cluster comes to');
    table.string('entity_key', HASH_LENGTH).primary();
    table.text('entity_ref').notNullable().comment('For a reader');
    table.string('made_at', ISO_LENGTH).notNullable().index();
    table.text('digest').notNullable().comment('As JSON');
  });
  await knex.schema.createTable('digest_history', table => {
    table.comment('The last digest of each hour, and of each day, in UTC');
    table.string('entity_key', HASH_LENGTH).notNullable();
    table.string('period', 8).notNullable().comment('hour or day');
    table
      .string('slot', ISO_LENGTH)
      .notNullable()
      .comment('When the hour or the day began');
    table.string('made_at', ISO_LENGTH).notNullable();
    table.text('digest').notNullable().comment('As JSON');
    table.primary(['entity_key', 'period', 'slot']);
    table.index(['period', 'slot']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('digest_history');
  await knex.schema.dropTable('digests');
};
