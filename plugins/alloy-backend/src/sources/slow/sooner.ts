/** What a promise gives; `otherwise` when the signal ends before. */
export async function sooner<T>(
  promise: Promise<T>,
  signal: AbortSignal,
  otherwise: () => T,
): Promise<T> {
  // Nobody may be there any more when it fails.
  promise.catch(() => {});
  let leave = () => {};
  const ended = new Promise<'ended'>(resolve => {
    leave = () => resolve('ended');
    if (signal.aborted) {
      leave();
    }
    signal.addEventListener('abort', leave, { once: true });
  });
  try {
    const first = await Promise.race([promise, ended]);
    return first === 'ended' ? otherwise() : (first as T);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
