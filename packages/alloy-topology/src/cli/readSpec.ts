import { readFile } from 'node:fs/promises';
import { Spec } from '../spec';
import { parseTopologyFile } from '../topologyFile/topologyFile';

/**
 * The spec in a file: by itself, or in a repository's `.alloy-topology.yaml`.
 *
 * Rejects with an InvalidSpecError, or with why the file cannot be read.
 */
export async function readSpec(file: string): Promise<Spec> {
  return parseTopologyFile(await readFile(file, 'utf8')).spec;
}
