/** A folder that is not in the recordings' form, and what is wrong with it. */
export class InvalidWorldError extends Error {
  readonly file: string;

  constructor(options: { file: string; problem: string }) {
    super(
      `${options.file} is not in the recordings' form: ${options.problem}. ` +
        `A world is a folder with index.json (collectors and valuesAt) and ` +
        `kubernetes/index.json, or a recording of a Kubernetes API alone.`,
    );
    this.name = 'InvalidWorldError';
    this.file = options.file;
  }
}
