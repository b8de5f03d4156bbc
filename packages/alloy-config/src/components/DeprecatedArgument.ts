/** An argument or a block that Alloy's documentation advises against; `alloy validate` says nothing of it. */
export interface DeprecatedArgument {
  /** Its name within the component, blocks around it first: `logs.topic`. */
  readonly path: string;
  /** What to write instead; absent for what no longer does anything. */
  readonly instead?: string;
}
