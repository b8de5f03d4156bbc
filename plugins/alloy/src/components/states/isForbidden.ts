/** Whether the backend refused because of who is asking. */
export function isForbidden(error: Error): boolean {
  const { cause } = error as { cause?: unknown };
  return cause instanceof Error && cause.name === 'NotAllowedError';
}
