/** A query that Loki, or the lab in its place, answers with 400. */
export class LogqlError extends Error {}
