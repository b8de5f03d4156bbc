export interface Container {
  readonly name: string;
  /** Where it stands in the pod: `containers[0]`, `initContainers[1]`. */
  readonly field: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env: readonly EnvironmentVariable[];
  /** Whether it takes all keys of some ConfigMap or Secret for variables, too. */
  readonly hasEnvFrom: boolean;
  readonly volumeMounts: readonly VolumeMount[];
  readonly resources: {
    readonly requests: Readonly<Record<string, string>>;
    readonly limits: Readonly<Record<string, string>>;
  };
  readonly livenessPath?: string;
  readonly ports: readonly { readonly name?: string; readonly port: number }[];
}

export interface EnvironmentVariable {
  readonly name: string;
  readonly value?: string;
  /** The field of the pod that it is taken from: `spec.nodeName`. */
  readonly fieldPath?: string;
}

export interface VolumeMount {
  readonly name: string;
  readonly mountPath: string;
  /** The one file or folder of the volume that is mounted. */
  readonly subPath?: string;
}
