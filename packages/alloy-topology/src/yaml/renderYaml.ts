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
 * Texts of whole lines are written as blocks. Strings that any version of YAML reads as something else (`on`, `012`,
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
      if (isScalar<string>(node) && isText(node.value)) {
        node.type = Scalar.BLOCK_LITERAL;
      } else if (isScalar<string>(node) && isAmbiguous(node.value, known)) {
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

/** Whether a value is lines of text, which a block shows as they are. */
function isText(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    value.endsWith('\n') &&
    // Nothing but tabs and what YAML calls printable, without its other ends of lines.
    /^[\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]+$/.test(
      value,
    )
  );
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
