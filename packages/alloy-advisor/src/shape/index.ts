export { parseShape } from './parseShape';
export type { Shape } from './parseShape';
export { ShapeError } from './ShapeError';
export type { ShapeIssue } from './ShapeError';
