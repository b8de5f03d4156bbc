import { SourceFailure, SourceFailureOptions } from '../SourceFailure';

/** A refusal by a Kubernetes API, or by the kubernetes plugin before it. */
export class KubernetesFailure extends SourceFailure {
  /** The status of the answer. */
  readonly code: number;

  constructor(
    code: number,
    status: SourceFailure['status'],
    message: string,
    options?: SourceFailureOptions,
  ) {
    super(status, message, options);
    this.code = code;
  }
}

/** Whether a list has changed too much since its first page to be read on. */
export function isExpired(error: unknown): boolean {
  return error instanceof KubernetesFailure && error.code === 410;
}

/** Whether there is no such object, or the API has no such kind. */
export function isAbsent(error: unknown): boolean {
  return error instanceof KubernetesFailure && error.code === 404;
}

/** Whether the account may not read it. */
export function isForbidden(error: unknown): boolean {
  return error instanceof KubernetesFailure && error.code === 403;
}
