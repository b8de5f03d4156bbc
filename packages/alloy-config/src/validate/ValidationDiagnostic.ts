import type { Diagnostic } from '../ast';
import { isNewerThanCatalogue } from '../catalogue/release';

/**
 * What the catalogue lacks where a diagnostic rests on the catalogue being
 * whole. A newer release may
 *
 * - have a `component` or another block of the root that the catalogue has not,
 *   and so one without a label;
 * - have a `block` or an `attribute` more, or take a block more often than once;
 * - take a `value` more of a text that is one of some words;
 * - no longer require what was required (`requirement`);
 * - have made a component, a function or `foreach` stable, or official
 *   (`stability`);
 * - have a namespace more in its standard library (`function`);
 * - take another `type`, in components that the catalogue knows as a preview,
 *   as experimental or as the community's.
 *
 * All else holds in every release of Alloy 1. Syntax, labels, ids that are
 * taken twice, what stands in a module and must not, references to blocks that
 * the file does not have, cycles, operators, durations, sizes, URLs, regular
 * expressions, and the arguments of the file's own `declare` blocks have
 * nothing to do with the catalogue. What it knows of generally available
 * components stays by Alloy's promise of compatibility: their arguments may
 * become more, and do not become others.
 */
export type Lacking =
  | 'component'
  | 'block'
  | 'attribute'
  | 'value'
  | 'requirement'
  | 'stability'
  | 'function'
  | 'type';

/** Something that `alloy validate` of the catalogue's release says of a configuration. */
export interface ValidationDiagnostic extends Diagnostic {
  /** What the catalogue lacks, if that may be the reason; undefined for what holds in every release. */
  readonly lacking?: Lacking;
  /** The known name that was probably meant; of the first of many alone. */
  readonly nearest?: string;
}

/**
 * Whether it is open if a release says a diagnostic, too: the release is newer
 * than the catalogue, and may have what the catalogue lacks. Without a release
 * the catalogue's is assumed, of which all is known.
 */
export function isOpenFor(
  { lacking }: ValidationDiagnostic,
  release: string | undefined,
): boolean {
  return (
    lacking !== undefined &&
    release !== undefined &&
    isNewerThanCatalogue(release)
  );
}
