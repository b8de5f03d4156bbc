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
  return documents.map(renderDocument).join('---\n');
}

function renderDocument({ value, comment }: YamlDocument): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      if (isScalar<string>(node) && isAmbiguous(node.value)) {
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

function isAmbiguous(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    (stringify(value, { lineWidth: 0 }).trimEnd() !== value ||
      stringify(value, { lineWidth: 0, schema: 'yaml-1.1' }).trimEnd() !==
        value)
  );
}
