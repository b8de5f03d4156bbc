/** Gives every field of a result to the steps after this one. */
export function outputAll<Result extends object>(
  ctx: { output(name: any, value: any): void },
  result: Result,
): void {
  for (const [name, value] of Object.entries(result)) {
    ctx.output(name, value);
  }
}
