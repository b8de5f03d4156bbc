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

/** What a finding is about, by the name people know it by. */
export type Subject =
  | PlainSubject
  | NodeSubject
  | CollectorSubject
  | InstanceSubject;

export type SubjectKind = Subject['kind'];

const named = { name: z.string() };
const inNamespace = { ...named, namespace: z.string().optional() };
const collector = z.string().optional();

export const subjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['cluster', 'host']), ...named }),
  z.object({ kind: z.literal('node'), ...named, collector }),
  z.object({ kind: z.literal('collector'), ...inNamespace }),
  z.object({ kind: z.literal('instance'), ...inNamespace, collector }),
]) satisfies z.ZodType<Subject>;

/**
 * What tells a subject from all others of its cluster, whatever is known of it
 * beside: its kind, its namespace or an empty text, and its name.
 */
export function subjectIdentity(subject: Subject): readonly string[] {
  const { kind, namespace = '', name } = subject;
  return [kind, namespace, name];
}
