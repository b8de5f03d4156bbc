import { file, print, Statement } from '@alloy-fleet/alloy-config';

/** An Alloy snippet to copy, as `alloy fmt` writes it. */
export function snippet(...statements: readonly Statement[]): string {
  return print(file(statements));
}
