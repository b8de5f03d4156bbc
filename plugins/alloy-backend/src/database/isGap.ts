/** Whether nobody looked for so long that nothing can be said of that time. */
export function isGap(from: string, to: string, gapMs: number): boolean {
  return Date.parse(to) - Date.parse(from) > gapMs;
}
