/** A value over time. Times are milliseconds of the lab's clock. */
export type Motion = (timeMs: number) => number;
