import { traitsOf } from '@alloy-fleet/alloy-config/components';
import {
  Workload,
  hasReplicas,
  isBefore,
  isClustered,
  replicasInWords,
  versionText,
} from '../collector';
import {
  Component,
  Configuration,
  clusteringSince,
  clusteringSwitch,
  couldSelectNode,
  isLabelledByHost,
  hostSourceOf,
  isClusterWide,
  nearestSource,
  nodeFilterAfter,
  takesNamedText,
} from '../config';
import type { Verdict, Where } from './Verdict';

const NOT_LITERAL =
  'Whether its clustering block is on is computed when it is loaded.';

/** A component whose work replicas can share, by a block that says so. */
export function sharing(
  component: Component,
  reason: string,
  { config, workload }: Where,
): Verdict {
  const host = hostSourceOf(config, component);
  if (host) {
    return ofHost(component, host, workload);
  }
  const labelled = nearestSource(config, component, isLabelledByHost);
  if (labelled && clusteringSwitch(component.block)) {
    return {
      should: 'clustered',
      is: isOf(component, workload),
      right: false,
      why: `${labelled.id} gives its targets a label that is different on every replica: they can not agree on whose a target is.`,
      check: 'clustering/host-targets-shared',
    };
  }
  if (isClusterWide(config, component)) {
    return workload?.kind === 'DaemonSet'
      ? onEveryNode(component, workload, config)
      : ofCluster(component, reason, workload);
  }
  if (
    worksOneAtATime(component) ||
    (takesNamedText(config, component) && workload?.kind !== 'DaemonSet')
  ) {
    return ofCluster(component, reason, workload);
  }
  return {
    should: 'unknown',
    is: isOf(component, workload),
    right: null,
    why: 'Whether every replica has the same targets, the configuration does not tell.',
  };
}

/** What takes the targets of its own host. */
function ofHost(
  component: Component,
  host: Component,
  workload: Workload | undefined,
): Verdict {
  const should = 'not-clustered';
  const is = isOf(component, workload);
  const enabled = clusteringSwitch(component.block);
  if (enabled === undefined) {
    return { should, is, right: null, why: NOT_LITERAL };
  }
  return enabled
    ? {
        should,
        is,
        right: false,
        why: `The targets of ${host.id} are different on every host: shared out, some are scraped by nobody.`,
        check: 'clustering/host-targets-shared',
      }
    : {
        should,
        is: 'not-clustered',
        right: true,
        why: `The targets of ${host.id} are those of its own host.`,
      };
}

/** Cluster-wide work on a DaemonSet, where it is never right, but for a scrape that keeps to its node. */
function onEveryNode(
  component: Component,
  workload: Workload,
  config: Configuration,
): Verdict {
  const is = isOf(component, workload);
  const wide = nearestSource(config, component, couldSelectNode);
  if (!wide) {
    return {
      should: 'clustered',
      is: 'on-every-node',
      right: false,
      why: 'It collects from all of the cluster, and there is a pod of it on every node: it belongs on clustered replicas.',
      check: 'placement/cluster-wide-on-daemonset',
    };
  }
  const should = 'not-clustered';
  if (is === 'clustered') {
    return {
      should,
      is,
      right: false,
      why: 'It belongs to its own node, and the pods of the DaemonSet share it out.',
      check: 'clustering/daemonset-is-clustered',
    };
  }
  const unfiltered = nearestSource(config, component, isUnfiltered);
  return unfiltered
    ? {
        should,
        is: 'from-every-node',
        right: false,
        why: `It belongs to its own node, and ${unfiltered.id} finds what is on every node.`,
        check: 'discovery/every-node',
      }
    : {
        should,
        is,
        right: true,
        why: `Rules keep what is on its own node of what ${wide.id} finds.`,
      };
}

function isUnfiltered(source: Component, config: Configuration): boolean {
  return couldSelectNode(source) && !nodeFilterAfter(config, source);
}

/** What is the same for every replica, so that they share it or there is one. */
function ofCluster(
  component: Component,
  reason: string,
  workload: Workload | undefined,
): Verdict {
  const should = worksOneAtATime(component) ? 'single' : 'clustered';
  const is = isOf(component, workload);
  const enabled = clusteringSwitch(component.block);
  if (!workload || enabled === undefined) {
    const why = workload ? NOT_LITERAL : 'Its workload is not known.';
    return { should, is, right: null, why };
  }
  const { version } = workload.process;
  const since = clusteringSince(component);
  if (enabled && since && version && isBefore(version, since)) {
    const why = `It can be clustered since Alloy ${versionText(
      since,
    )}, and ${versionText(version)} runs.`;
    const check = 'versions/clustering-too-new';
    return { should, is, right: false, why, check };
  }
  const wrong = wrongSwitches(workload, enabled);
  if (wrong) {
    return { should, is, right: false, ...wrong };
  }
  const why = isClustered(workload.process) ? reason : 'It has one replica.';
  return { should, is, right: true, why };
}

/** Which of the two switches, the process's and the component's, is not as the other. */
function wrongSwitches(
  workload: Workload,
  enabled: boolean,
): Pick<Verdict, 'why' | 'check'> | undefined {
  const words = replicasInWords(workload);
  const isProcess = isClustered(workload.process);
  if (enabled && !isProcess) {
    return {
      why: `Its block has no effect, since the process runs without --cluster.enabled, and it has ${words}.`,
      check: 'clustering/block-without-process',
    };
  }
  if (isProcess && !enabled) {
    return {
      why: `The process runs clustered, and it has no clustering block: each of ${words} does all of its work.`,
      check: 'clustering/component-not-clustered',
    };
  }
  return !isProcess && hasReplicas(workload)
    ? {
        why: `Nothing is clustered: each of ${words} does all of its work.`,
        check: 'clustering/replicas-not-clustered',
      }
    : undefined;
}

function worksOneAtATime({ name }: Component): boolean {
  return traitsOf(name).some(it => it.oneAtATime);
}

/** Where it is, whatever it should be. */
function isOf(
  { block }: Component,
  workload: Workload | undefined,
): Verdict['is'] {
  const enabled = clusteringSwitch(block);
  if (!workload || enabled === undefined) {
    return 'unknown';
  }
  if (enabled) {
    return isClustered(workload.process)
      ? 'clustered'
      : 'block-without-process';
  }
  return hasReplicas(workload) || isClustered(workload.process)
    ? 'not-clustered'
    : 'single';
}
