import {
  attributeOf,
  blocksIn,
  BlockStatement,
  literalOf,
} from '@alloy-fleet/alloy-config';
import { matchesWhole } from '@alloy-fleet/alloy-relabel';

const BY_NAME: ReadonlySet<unknown> = new Set([
  'labelmap',
  'labeldrop',
  'labelkeep',
]);

/**
 * Whether the expression of a relabelling rule takes a label's name as a whole; undefined if it is
 * computed, does not compile, or is longer than is tried.
 */
export function ruleMatches(
  rule: BlockStatement,
  label: string,
): boolean | undefined {
  const regex = attributeOf(rule, 'regex') ? literalOf(rule, 'regex') : '(.*)';
  return regex === undefined
    ? undefined
    : matchesWhole(String(regex ?? ''), label);
}

/** The rules of a component of which it is not known whether their expression takes a label's name. */
export function unreadRules(
  block: BlockStatement,
  label: string,
): BlockStatement[] {
  return blocksIn(block, 'rule').filter(
    rule =>
      BY_NAME.has(literalOf(rule, 'action')) &&
      ruleMatches(rule, label) === undefined,
  );
}
