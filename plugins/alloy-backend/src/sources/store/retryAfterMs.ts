/** How long an answer asks to be left alone, in milliseconds, by its Retry-After header in seconds (RFC 9110). */
export function retryAfterMs(response: Response): number | undefined {
  const text = response.headers.get('retry-after');
  return text !== null && /^\d{1,6}$/.test(text)
    ? Number(text) * 1_000
    : undefined;
}
