import {
  Node,
  YAMLMap,
  isNode,
  isScalar,
  isSeq,
  isCollection,
  isMap,
} from 'yaml';
import type { InputFile } from './InputFile';
import { yamlDocuments } from './yamlDocuments';

/** Where an object stands. */
export interface ManifestPlace {
  readonly file: string;
  /**
   * The line of a field, from 1; of a list the line of the value in it, where
   * it has that. Of a field that is not there it is the line of what it
   * belongs into.
   */
  lineOf(field: string, value?: string): number;
}

/**
 * Where the objects of manifests stand, each by the name that kubectl has for
 * it: `deployment/alloy`. Of several of one name it is the first.
 */
export function manifestPlaces(
  files: readonly InputFile[],
): ReadonlyMap<string, ManifestPlace> {
  const places = new Map<string, ManifestPlace>();
  for (const { path, text } of files.filter(
    it => !it.path.endsWith('.alloy'),
  )) {
    const { documents, lines } = yamlDocuments(text);
    for (const { document } of documents) {
      for (const object of objectsOf(document.contents)) {
        const kind = object.get('kind');
        const name = object.getIn(['metadata', 'name']);
        const key = `${String(kind).toLowerCase()}/${name}`;
        if (kind && name && !places.has(key)) {
          places.set(key, {
            file: path,
            lineOf(field, value) {
              const { range } = nodeAt(object, field, value);
              return lines.linePos(range?.[0] ?? 0).line;
            },
          });
        }
      }
    }
  }
  return places;
}

/** The objects of a document: itself, or those of a list. */
function objectsOf(contents: unknown): YAMLMap[] {
  if (!isMap(contents)) {
    return [];
  }
  const items = contents.get('items');
  return isSeq(items) && String(contents.get('kind')).endsWith('List')
    ? items.items.filter(isMap)
    : [contents];
}

/** The node of a field, as evidence calls it: `spec.containers[0].args`. */
function nodeAt(object: YAMLMap, field: string, value?: string): Node {
  let node: Node = object;
  for (const step of field.match(/[^.[\]]+/g) ?? []) {
    const next = childOf(node, step);
    if (!next) {
      return node;
    }
    node = next;
  }
  const item = isSeq(node)
    ? node.items.find(it => isScalar(it) && it.value === value)
    : undefined;
  return isNode(item) ? item : node;
}

function childOf(node: Node, step: string): Node | undefined {
  const child = isCollection(node) ? node.get(step, true) : undefined;
  return isNode(child) ? child : undefined;
}
