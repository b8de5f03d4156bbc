/**
 * A vector of pods with the label `collector`: the name of the workload, which
 * Kubernetes begins a pod's name with. A Deployment's pods have the hash of
 * their template in between, which is written without vowels.
 */
export function withCollector(vector: string): string {
  return `label_replace(${vector}, "collector", "$1", "pod", "(.+?)(?:-[bcdfghjklmnpqrstvwxz2456789]{8,10})?-[0-9a-z]+")`;
}
