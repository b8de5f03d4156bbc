import { useMemo } from 'react';
import { useAppSearchParams } from '@backstage/frontend-plugin-api';

/** A line that the address bar points to; without a file, of the first one. */
export interface ChosenLine {
  readonly file?: string;
  readonly line: number;
}

/** The line that `?file=config.alloy&line=12` points to, if any. */
export function useChosenLine(): ChosenLine | undefined {
  const [params] = useAppSearchParams();
  const file = params.get('file') ?? undefined;
  const line = Number(params.get('line'));
  return useMemo(
    () => (Number.isInteger(line) && line > 0 ? { file, line } : undefined),
    [file, line],
  );
}

/** The address of a line, on the page as it otherwise stands. */
export function lineSearch(
  before: URLSearchParams,
  file: string,
  line: number,
): string {
  const after = new URLSearchParams(before);
  after.set('file', file);
  after.set('line', String(line));
  return `?${after}`;
}
