/** The body of an error of a Kubernetes API, in the order of its fields. */
export interface Status {
  readonly kind: 'Status';
  readonly apiVersion: 'v1';
  readonly metadata: { readonly continue?: string };
  readonly status: 'Failure';
  readonly message: string;
  readonly reason: string;
  readonly details?: Record<string, unknown>;
  readonly code: number;
}

/** An answer of the API that is an error. */
export class StatusError extends Error {
  readonly status: Status;

  constructor(options: {
    code: number;
    reason: string;
    message: string;
    details?: Record<string, unknown>;
    metadata?: Status['metadata'];
  }) {
    super(options.message);
    this.name = 'StatusError';
    this.status = {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: options.metadata ?? {},
      status: 'Failure',
      message: options.message,
      reason: options.reason,
      ...(options.details && { details: options.details }),
      code: options.code,
    };
  }
}
