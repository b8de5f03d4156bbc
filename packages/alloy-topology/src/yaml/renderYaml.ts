import { Document, isScalar, Scalar, stringify, visit } from 'yaml';

/** One document of a YAML file. */
export interface YamlDocument {
  /** Plain data; keys are written in their own order. */
  readonly value: unknown;
  /** Lines above the document that say what it is for. */
  readonly comment?: string;
}

/**
 * Writes documents as one YAML file, ending in a newline. Keys keep their
 * order, lines are not folded, nothing is anchored.
 *
 * Strings that any version of YAML reads as something else (`on`, `012`,
 * `1e3`, `2026-01-01`) are quoted: kubectl reads YAML 1.1, the catalog 1.2.
 */
export function renderYaml(...documents: readonly YamlDocument[]): string {
  // A file says the same things over and over, and the answer takes a while.
  const known = new Map<string, boolean>();
  return documents
    .map(document => renderDocument(document, known))
    .join('---\n');
}

function renderDocument(
  { value, comment }: YamlDocument,
  known: Map<string, boolean>,
): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      if (isScalar<string>(node) && isAmbiguous(node.value, known)) {
        node.type = Scalar.QUOTE_DOUBLE;
      }
    },
  });
  if (comment) {
    document.commentBefore = comment
      .split('\n')
      .map(line => ` ${line}`)
      .join('\n');
  }
  return document.toString({ lineWidth: 0 });
}

function isAmbiguous(value: unknown, known: Map<string, boolean>): boolean {
  if (typeof value !== 'string') {
    return false;
  }
  let answer = known.get(value);
  if (answer === undefined) {
    answer =
      stringify(value, { lineWidth: 0 }).trimEnd() !== value ||
      stringify(value, { lineWidth: 0, schema: 'yaml-1.1' }).trimEnd() !==
        value;
    known.set(value, answer);
  }
  return answer;
}
