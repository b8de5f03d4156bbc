export { worldEntities } from './worldEntities';
export type { WorldEntity } from './worldEntities';
