import type { BlockStatement, Statement } from '../ast';
import { blockName } from './blockId';

const CONFIG_BLOCKS: ReadonlySet<string> = new Set([
  'foreach',
  'argument',
  'export',
  'logging',
  'tracing',
  'import.file',
  'import.string',
  'import.http',
  'import.git',
]);

/** Services of an Alloy process that a block of their name configures, if it may. */
const SERVICES: ReadonlySet<string> = new Set([
  'cluster',
  'http',
  'labelstore',
  'livedebugging',
  'otel',
  'remotecfg',
  'ui',
]);

/** The blocks of one level, sorted by what they are. */
export interface SortedBlocks {
  readonly declares: BlockStatement[];
  readonly configs: BlockStatement[];
  readonly components: BlockStatement[];
  readonly services: BlockStatement[];
}

/** Sorts the blocks of a module or a file; attributes are left out. */
export function sortBlocks(body: readonly Statement[]): SortedBlocks {
  const sorted: SortedBlocks = {
    declares: [],
    configs: [],
    components: [],
    services: [],
  };
  for (const block of body) {
    if (block.type === 'block') {
      groupOf(block, sorted).push(block);
    }
  }
  return sorted;
}

/** Whether a block configures a service of the process; with a label it is not the service's. */
export function isService(block: BlockStatement): boolean {
  return (
    block.label === '' && block.name.length === 1 && SERVICES.has(block.name[0])
  );
}

function groupOf(block: BlockStatement, sorted: SortedBlocks) {
  const name = blockName(block);
  if (name === 'declare') {
    return sorted.declares;
  }
  if (CONFIG_BLOCKS.has(name)) {
    return sorted.configs;
  }
  return isService(block) ? sorted.services : sorted.components;
}
