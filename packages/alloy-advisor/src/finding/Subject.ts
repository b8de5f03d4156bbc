import { z } from 'zod';

/** The cluster itself, or a host outside Kubernetes. */
export interface PlainSubject {
  readonly kind: 'cluster' | 'host';
  /** By which people know it. */
  readonly name: string;
  readonly namespace?: undefined;
  readonly collector?: undefined;
}

/** A node of the Kubernetes cluster. */
export interface NodeSubject {
  readonly kind: 'node';
  readonly name: string;
  readonly namespace?: undefined;
  /** The collector that should run there. */
  readonly collector?: string;
}

/** The workload of a collector. */
export interface CollectorSubject {
  readonly kind: 'collector';
  readonly name: string;
  /** Absent where only a file tells of it that does not say. */
  readonly namespace?: string;
  readonly collector?: undefined;
}

/** A pod of a collector, or another process that reports. */
export interface InstanceSubject {
  readonly kind: 'instance';
  readonly name: string;
  readonly namespace?: string;
  /** The collector that it belongs to; absent when that is not known. */
  readonly collector?: string;
}

/** A metric in the metrics store. */
export interface MetricSubject {
  readonly kind: 'metric';
  /** `container_memory_working_set_bytes`. */
  readonly name: string;
  /** Whose store, where the cluster's metrics are in more than one tenant. */
  readonly tenant?: string;
  readonly namespace?: undefined;
  readonly collector?: undefined;
}

/** Streams of the log store. */
export interface StreamSubject {
  readonly kind: 'stream';
  /** The selector that finds them: `{job="integrations/alloy"}`. */
  readonly name: string;
  /** Whose store, where the cluster's logs are in more than one tenant. */
  readonly tenant?: string;
  readonly namespace?: undefined;
  readonly collector?: undefined;
}

/** What a collector scrapes. */
export interface TargetSubject {
  readonly kind: 'target';
  /** Its address, which is the `instance` label of its series: `10.0.3.7:9100`. */
  readonly name: string;
  /** The `job` label of its series. */
  readonly job: string;
  /** The namespace of the collector that scrapes it, where it is known. */
  readonly namespace?: string;
  /** The collector that scrapes it, where it is known. */
  readonly collector?: string;
}

/** What a finding is about, by the name people know it by. */
export type Subject =
  | PlainSubject
  | NodeSubject
  | CollectorSubject
  | InstanceSubject
  | MetricSubject
  | StreamSubject
  | TargetSubject;

export type SubjectKind = Subject['kind'];

const named = { name: z.string() };
const inTenant = { ...named, tenant: z.string().optional() };
const inNamespace = { ...named, namespace: z.string().optional() };
const collector = z.string().optional();

export const subjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['cluster', 'host']), ...named }),
  z.object({ kind: z.literal('node'), ...named, collector }),
  z.object({ kind: z.literal('collector'), ...inNamespace }),
  z.object({ kind: z.literal('instance'), ...inNamespace, collector }),
  z.object({ kind: z.literal('metric'), ...inTenant }),
  z.object({ kind: z.literal('stream'), ...inTenant }),
  z.object({
    kind: z.literal('target'),
    job: z.string(),
    ...inNamespace,
    collector,
  }),
]) satisfies z.ZodType<Subject>;

/**
 * What tells a subject from all others of its cluster, whatever is known of it
 * beside: its kind, its namespace or an empty text, its name, and of a target
 * its job, of what is in a tenant the tenant.
 */
export function subjectIdentity(subject: Subject): readonly string[] {
  const { kind, namespace = '', name } = subject;
  switch (subject.kind) {
    case 'target':
      return [kind, namespace, name, subject.job];
    case 'metric':
    case 'stream':
      return [
        kind,
        namespace,
        name,
        ...(subject.tenant ? [subject.tenant] : []),
      ];
    default:
      return [kind, namespace, name];
  }
}
