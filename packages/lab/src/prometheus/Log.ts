/** Where a part of the lab says what it is doing, one line at a time. */
export type Log = (line: string) => void;
