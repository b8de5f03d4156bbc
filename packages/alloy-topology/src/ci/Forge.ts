import { Spec } from '../spec';

/** What runs the checks of a repository whenever it changes. */
export interface Forge {
  /** Where it looks for what to run, in the repository. */
  readonly path: string;
  /** What it runs, as text of that file. */
  readonly render: (spec: Spec) => string;
}
