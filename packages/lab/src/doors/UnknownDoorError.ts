/** A door that the lab does not have, or that cannot do what is asked. */
export class UnknownDoorError extends Error {
  readonly status = 404;

  constructor(door: string, known: readonly string[]) {
    super(
      `faults can be set at the doors ${known.join(', ')}, not at "${door}"`,
    );
    this.name = 'UnknownDoorError';
  }
}
