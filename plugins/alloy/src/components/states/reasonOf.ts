/** The server's own words, without the client's "Request failed with ...". */
export function reasonOf(error: Error): string {
  const { cause } = error as { cause?: unknown };
  return cause instanceof Error ? cause.message : error.message;
}
