import type { SourceStatus } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Tone } from '../report';

/** How one part of the picture is. */
export interface PartState {
  readonly tone: Tone;
  /** Whether nothing at all was proven of it, good or bad. */
  readonly dark: boolean;
  /** How many failing findings are about it. */
  readonly failing: number;
  /** What those are about, by name: itself, or what runs on it. */
  readonly failingOn: readonly string[];
  /** What its worst failing finding says. */
  readonly because?: string;
}

/** A node, a host, a replica, or many of one kind that are alike. */
export interface Unit extends PartState {
  readonly key: string;
  /** The name of the one; of many, what they have in common: a role. */
  readonly name: string;
  readonly count: number;
}

/** All nodes or all hosts. */
export interface Place {
  readonly kind: 'nodes' | 'hosts';
  /** Absent where no source told of them. */
  readonly total?: number;
  /** Why it is not known which there are. */
  readonly unknownBecause?: string;
  /** One by one, or by role and state where they are many; the worst first. */
  readonly units: readonly Unit[];
  /** Whether a unit stands for many. */
  readonly grouped: boolean;
}

/** One workload. */
export interface CollectorPart extends PartState {
  readonly key: string;
  readonly name: string;
  readonly namespace: string;
  readonly kind: 'DaemonSet' | 'StatefulSet' | 'Deployment';
  /** Absent where it is not known. */
  readonly clustered?: boolean;
  readonly desired: number;
  /** Absent where it is not known of each of its instances. */
  readonly ready?: number;
  /** Its replicas; none for a DaemonSet, whose instances are the nodes'. */
  readonly replicas: readonly Unit[];
}

/** Where something is delivered to. */
export interface StorePart extends PartState {
  readonly kind: StoreKind;
  /** Whether the portal could read it; absent where it was not asked. */
  readonly source?: SourceStatus;
  /** Why it could not be read. */
  readonly message?: string;
  /** Active series; absent for logs, and where it is not known. */
  readonly series?: number;
}

export type StoreKind = 'metrics' | 'logs';

/** What flows from somewhere into a store. */
export interface Flow {
  readonly key: string;
  /** The key of a collector, or `hosts`. */
  readonly from: string;
  readonly to: StoreKind;
  readonly tone: Tone;
  readonly rate: Rate;
}

/** Samples or lines a second, summed over instances. */
export interface Rate {
  /** The sum of what is known; absent where nothing is. */
  readonly perSecond?: number;
  /** Of how many instances it is not known. */
  readonly unknown: number;
  readonly instances: number;
}

/** What collects in a cluster, from where, and where it goes to. */
export interface Topology {
  readonly nodes: Place;
  readonly hosts: Place;
  /** The worst first. */
  readonly collectors: readonly CollectorPart[];
  /** How many collectors are left out of the picture. */
  readonly moreCollectors: number;
  /** Why it is not known which collectors there are. */
  readonly collectorsUnknownBecause?: string;
  readonly stores: readonly StorePart[];
  readonly flows: readonly Flow[];
}
