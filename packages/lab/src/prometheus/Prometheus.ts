/** A running Prometheus of our own, on a loopback port. */
export interface Prometheus {
  /** Its address, without a trailing slash. */
  readonly url: string;
  readonly pid: number;
  /** Absolute path of its time series database. */
  readonly dataDir: string;
  /** Stops the process and waits until it is gone. Never rejects. */
  close(): Promise<void>;
}
