export { children } from './children';
export { rewrite } from './rewrite';
export type { Rewriting } from './rewrite';
export { walk } from './walk';
