/** Which pods a Service is for. */
export type Selector = Readonly<Record<string, string>>;

/** Which pods something else is for, under the names of the Kubernetes API; an empty one is for all of the namespace. */
export interface LabelSelector {
  readonly matchLabels?: Selector;
  readonly matchExpressions?: readonly {
    readonly key: string;
    /** `In`, `NotIn`, `Exists` or `DoesNotExist`. */
    readonly operator: string;
    readonly values?: readonly string[];
  }[];
}

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
  /** Undefined where it is for no pod. */
  readonly selector?: LabelSelector;
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
  /** Whether it only ever adds replicas. */
  readonly neverScalesDown: boolean;
}

export interface NetworkPolicy {
  readonly name: string;
  readonly selector: LabelSelector;
  readonly policyTypes: readonly string[];
}

/** A rule of a Role or ClusterRole, and where it comes from. */
export interface PolicyRule {
  /** As kubectl writes it: `clusterrole/alloy-node`. */
  readonly role: string;
  /** Where the rule stands in the role's list. */
  readonly index: number;
  /** The namespace that it is bound in; undefined where it holds for all of them. */
  readonly namespace?: string;
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames: readonly string[];
  readonly nonResourceURLs: readonly string[];
  readonly verbs: readonly string[];
}

/** Whether a workload is what an autoscaler scales. The official chart writes the kind in small letters. */
export function scales(
  { target }: Autoscaler,
  { kind, name }: { readonly kind: string; readonly name: string },
): boolean {
  return (
    target.kind.toLowerCase() === kind.toLowerCase() && target.name === name
  );
}

/** Whether a Service's selector picks pods with these labels. */
export function selects(
  selector: Selector,
  labels: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(selector).every(
    ([key, value]) => labels[key] === value,
  );
}

/** Whether something is for pods with these labels. */
export function isFor(
  selector: LabelSelector | undefined,
  labels: Readonly<Record<string, string>>,
): boolean {
  return (
    selector !== undefined &&
    selects(selector.matchLabels ?? {}, labels) &&
    (selector.matchExpressions ?? []).every(
      ({ key, operator, values = [] }) => {
        const value = labels[key];
        switch (operator) {
          case 'In':
            return value !== undefined && values.includes(value);
          case 'NotIn':
            return value === undefined || !values.includes(value);
          case 'Exists':
            return value !== undefined;
          case 'DoesNotExist':
            return value === undefined;
          default:
            return false;
        }
      },
    )
  );
}

/** How many of some replicas a budget keeps while nodes are drained. */
export function keptBy(
  { minAvailable, maxUnavailable = '0' }: Budget,
  replicas: number,
): number {
  return minAvailable === undefined
    ? replicas - amount(maxUnavailable, replicas)
    : amount(minAvailable, replicas);
}

/** A number or a percentage, which Kubernetes rounds up. */
function amount(written: string, of: number): number {
  return written.endsWith('%')
    ? Math.ceil((Number.parseFloat(written) / 100) * of)
    : Number(written);
}
