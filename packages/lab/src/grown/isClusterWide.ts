const CLUSTER_WIDE =
  /^(Namespace|Node|ClusterRole|ClusterRoleBinding|StorageClass)$/;

/** Whether objects of a kind are in no namespace, of the kinds that repositories hold. */
export function isClusterWide(kind: string): boolean {
  return CLUSTER_WIDE.test(kind);
}
