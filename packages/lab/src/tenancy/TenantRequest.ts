/** A request of one tenant, with what its handlers need to know. */
export interface TenantRequest {
  readonly tenant: string;
  readonly method: string;
  /** The path below the prefix of the API, with its leading slash. */
  readonly path: string;
  /** Of the query string and of a form in the body together. */
  readonly params: URLSearchParams;
  /** Ends when whoever asked has left. */
  readonly signal: AbortSignal;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}
