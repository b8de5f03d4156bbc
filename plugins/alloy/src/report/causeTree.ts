import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { findingKey } from '@alloy-fleet/alloy-advisor';

/** A finding and what it explains. */
export interface CauseNode {
  readonly finding: Finding;
  readonly consequences: readonly CauseNode[];
}

/**
 * Findings under those that explain them, each once. One whose cause is not
 * among them stands by itself.
 */
export function causeTree(findings: readonly Finding[]): CauseNode[] {
  const nodes = new Map<
    string,
    { finding: Finding; consequences: CauseNode[] }
  >();
  for (const finding of findings) {
    nodes.set(findingKey(finding), { finding, consequences: [] });
  }
  const causeOf = ({ explainedBy }: Finding) =>
    explainedBy && nodes.get(findingKey(explainedBy));
  const roots: CauseNode[] = [];
  for (const node of nodes.values()) {
    const cause = causeOf(node.finding);
    if (cause && !goesRound(node.finding, causeOf)) {
      cause.consequences.push(node);
    } else {
      roots.push(node);
    }
  }
  return roots;
}

/** Whether causes lead back to where they began: then nothing would be shown. */
function goesRound(
  finding: Finding,
  causeOf: (finding: Finding) => CauseNode | undefined,
): boolean {
  const seen = new Set<Finding>();
  let at: Finding | undefined = finding;
  while (at) {
    if (seen.has(at)) {
      return true;
    }
    seen.add(at);
    at = causeOf(at)?.finding;
  }
  return false;
}

/** Nodes that one check found, in the order in which the checks first appear. */
export interface CheckGroup {
  readonly check: string;
  /** At least one. */
  readonly nodes: readonly CauseNode[];
}

/** Puts nodes of one check together. */
export function groupByCheck(nodes: readonly CauseNode[]): CheckGroup[] {
  const byCheck = new Map<string, CauseNode[]>();
  for (const node of nodes) {
    const others = byCheck.get(node.finding.check);
    if (others) {
      others.push(node);
    } else {
      byCheck.set(node.finding.check, [node]);
    }
  }
  return [...byCheck].map(([check, of]) => ({ check, nodes: of }));
}

/** How many findings stand under a node, at any depth. */
export function countConsequences({ consequences }: CauseNode): number {
  return consequences.reduce((sum, it) => sum + 1 + countConsequences(it), 0);
}

/** Whether a node or anything under it is the finding of a key. */
export function holds(node: CauseNode, key: string | undefined): boolean {
  return (
    key !== undefined &&
    (findingKey(node.finding) === key ||
      node.consequences.some(it => holds(it, key)))
  );
}
