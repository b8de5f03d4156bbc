import { LineCounter, parseAllDocuments } from 'yaml';
import type { InputFile } from './InputFile';

/** Where an object stands. */
export interface ManifestPlace {
  readonly file: string;
  /** The line that it begins in, from 1. */
  readonly line: number;
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
    const lineCounter = new LineCounter();
    const documents = parseAllDocuments(text, { lineCounter });
    for (const document of Array.isArray(documents) ? documents : []) {
      const kind = document.getIn?.(['kind']);
      const name = document.getIn?.(['metadata', 'name']);
      const key = `${String(kind).toLowerCase()}/${name}`;
      const [start] = document.contents?.range ?? [];
      if (kind && name && start !== undefined && !places.has(key)) {
        const { line } = lineCounter.linePos(start);
        places.set(key, { file: path, line });
      }
    }
  }
  return places;
}
