/** Databases bound the values of one statement: SQLite 32,766, PostgreSQL 65,535. */
const CHUNK = 500;

/** A list in parts that one statement can take, of a dozen values each. */
export function chunks<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, index) =>
    list.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
