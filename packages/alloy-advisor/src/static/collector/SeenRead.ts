import type { Evidence } from '../../finding';

/** That a running component reads what it lists of the Kubernetes API, or is refused it, and what shows it. */
export interface SeenRead {
  /** As references call it: `discovery.kubernetes.node`. */
  readonly component: string;
  readonly allowed: boolean;
  readonly evidence: readonly Evidence[];
}
