/** A file that was asked for, or that stands in a folder that was. */
export interface InputFile {
  /** With `/` between its parts. */
  readonly path: string;
  readonly text: string;
}

/** Whether a file, by its name, can hold manifests or a configuration. */
export function canHoldCollectors(path: string): boolean {
  return /\.(?:ya?ml|json|alloy)$/.test(path);
}
