/** Which pods something is for. */
export type Selector = Readonly<Record<string, string>>;

export interface Service {
  readonly name: string;
  /** Undefined where no pod is selected. */
  readonly selector?: Selector;
  readonly headless: boolean;
  readonly publishNotReadyAddresses: boolean;
  readonly ports: readonly {
    readonly name?: string;
    readonly port: number;
    readonly targetPort?: string;
  }[];
}

/** A PodDisruptionBudget. */
export interface Budget {
  readonly name: string;
  readonly selector: Selector;
  /** A number or a percentage, as written. */
  readonly minAvailable?: string;
  readonly maxUnavailable?: string;
}

/** A HorizontalPodAutoscaler. */
export interface Autoscaler {
  readonly name: string;
  readonly target: { readonly kind: string; readonly name: string };
  readonly minReplicas: number;
  readonly maxReplicas: number;
}

export interface NetworkPolicy {
  readonly name: string;
  /** Which pods it is for; an empty one is for all of the namespace. */
  readonly selector: Selector;
  readonly policyTypes: readonly string[];
}

/** A rule of a Role or ClusterRole, and where it comes from. */
export interface PolicyRule {
  /** As kubectl writes it: `clusterrole/alloy-node`. */
  readonly role: string;
  /** Where the rule stands in the role's list. */
  readonly index: number;
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames: readonly string[];
  readonly nonResourceURLs: readonly string[];
  readonly verbs: readonly string[];
}

/** Whether a selector picks pods with these labels. */
export function selects(
  selector: Selector,
  labels: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(selector).every(
    ([key, value]) => labels[key] === value,
  );
}
