interface Named {
  readonly name: string;
}

interface ChartContainer extends Named {
  readonly args: readonly string[];
  readonly env: readonly object[];
  readonly ports: readonly (Named & { readonly containerPort: number })[];
  readonly resources: object;
  readonly securityContext: object;
  readonly volumeMounts: readonly Named[];
}

/** What is read off a rendered workload to say it in the values of a chart. */
export interface ChartPod {
  readonly spec: {
    readonly replicas?: number;
    readonly strategy?: object;
    readonly updateStrategy?: object;
    readonly volumeClaimTemplates?: readonly object[];
    readonly template: {
      readonly spec: {
        readonly serviceAccountName: string;
        readonly containers: readonly ChartContainer[];
        readonly volumes: readonly Named[];
        readonly securityContext?: object;
        readonly hostNetwork?: boolean;
        readonly hostPID?: boolean;
        readonly dnsPolicy?: string;
        readonly terminationGracePeriodSeconds?: number;
        readonly priorityClassName?: string;
        readonly nodeSelector?: object;
        readonly tolerations?: readonly object[];
        readonly affinity?: object;
      };
    };
  };
}

/** The container that runs Alloy. */
export function chartContainer(
  pod: ChartPod['spec']['template']['spec'],
): ChartContainer {
  return pod.containers[0];
}

/** The value of a flag, as `--name=value` gives it. */
export function flagOf(
  { args }: ChartContainer,
  name: string,
): string | undefined {
  return args.find(arg => arg.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** Things by name, but for one. */
export function without<T extends Named>(
  things: readonly T[],
  name: string,
): readonly T[] {
  return things.filter(thing => thing.name !== name);
}
