export { LokiDoor } from './LokiDoor';
export { lokiFaultSchema } from './LokiFault';
export type { LokiFault } from './LokiFault';
export type { LogStream } from './streams/LogStream';
