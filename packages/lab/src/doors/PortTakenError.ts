import type { DoorName } from './ports';

/** Another process listens where a door of the lab should. */
export class PortTakenError extends Error {
  constructor(options: { port: number; door: DoorName }) {
    super(
      `Port ${options.port}, where the lab's ${options.door} door should listen, is taken. ` +
        `Stop what listens there, or choose another with --ports ${options.door}=PORT.`,
    );
    this.name = 'PortTakenError';
  }
}
