export { buildGraph } from './buildGraph';
export type {
  ConfigGraph,
  DuplicateBlock,
  GraphNode,
  GraphPlace,
  GraphReference,
  MissingReference,
} from './ConfigGraph';
export { blockId, blockName } from './blockId';
