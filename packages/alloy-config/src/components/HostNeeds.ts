/** What a component that measures its host needs of a pod, to see the host and not its container. */
export interface HostNeeds {
  /** The host's file systems, and the arguments that say where they are mounted. */
  readonly mounts: readonly HostMount[];
  /** The host's namespaces, and what it sees without them. */
  readonly namespaces: Readonly<Record<'hostNetwork' | 'hostPID', string>>;
}

export interface HostMount {
  /** What the volume is usually called. */
  readonly volume: string;
  /** On the host. */
  readonly path: string;
  /** Where it usually is in the container. */
  readonly mountPath: string;
  readonly argument: string;
}
