import type {
  Lacking,
  ValidationDiagnostic,
} from '@alloy-fleet/alloy-config/validate';
import { counted } from '../../counted';
import type { Evidence } from '../../finding';
import { inWords } from '../../check/configuration/inWords';

/** Something that validation finds, and where. */
export interface Found {
  readonly message: string;
  readonly diagnostic: ValidationDiagnostic;
  readonly evidence: Extract<Evidence, { kind: 'config' }>;
}

const NOUNS: Readonly<Record<Lacking, string>> = {
  component: 'component',
  block: 'block',
  attribute: 'attribute',
  value: 'value',
  requirement: 'omission',
  stability: 'stability level',
  function: 'function',
  type: 'type',
};
/** So many are named; the evidence has all of them. */
const NAMED = 3;

/** What the catalogue lacks: `3 blocks and 1 value (unrecognized block name "a" in config.alloy, line 2; ...)`. */
export function lackingInWords(open: readonly Found[]): string {
  // A block that is not known may be told of twice, for its label as well.
  const places = [...new Map(open.map(it => [placeOf(it), it])).values()];
  const counts = new Map<string, number>();
  for (const { diagnostic } of places) {
    const noun = NOUNS[diagnostic.lacking ?? 'attribute'];
    counts.set(noun, (counts.get(noun) ?? 0) + 1);
  }
  const named = places.slice(0, NAMED).map(detailOf);
  const more = places.length > NAMED ? `; ${places.length - NAMED} more` : '';
  return `${inWords(
    [...counts].map(([noun, count]) => counted(count, noun)),
  )} (${named.join('; ')}${more})`;
}

function placeOf({ evidence: { file, line, column } }: Found): string {
  return `${file}:${line}:${column}`;
}

function detailOf({ message, diagnostic, evidence }: Found): string {
  const meant = diagnostic.nearest;
  return `${message} in ${evidence.file}, line ${evidence.line}${
    meant === undefined ? '' : `, where ${meant} may be meant`
  }`;
}
