import { isTrue, known, unknown } from '@alloy-fleet/alloy-advisor';
import type {
  ComponentView,
  Fact,
  PeerView,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { KubernetesClient } from '../kubernetes/KubernetesClient';
import { isForbidden } from '../kubernetes/KubernetesFailure';
import type {
  KubernetesFacts,
  WorkloadWithPods,
} from '../kubernetes/readCluster';
import type { Pod } from '../kubernetes/readPods';
import { SourceFailure } from '../SourceFailure';
import { AlloyInstanceClient } from './AlloyInstanceClient';
import {
  MOST_COMPONENTS,
  MOST_PEERS,
  MetricsOf,
  podsWithComponents,
} from './chooseProcesses';
import { readComponents } from './readComponents';
import { readPeers } from './readPeers';

/** What the processes say of themselves when they are asked. */
export interface AlloyFacts {
  /** Of clustered collectors only. */
  readonly peers: Fact<PeerView[]>;
  readonly components: Fact<ComponentView[]>;
}

/**
 * Asks the processes that can answer, some of each collector, by the
 * Kubernetes API's pod proxy. One that does not answer is said by `note` and
 * leaves the others.
 *
 * @param options.timeoutMs how long they may take; those that have not
 *   answered by then are left out
 * @throws SourceFailure when the account may not use the proxy, or none of
 *   those that were asked answered
 */
export async function readAlloys(options: {
  client: KubernetesClient;
  cluster: KubernetesFacts;
  metricsOf: MetricsOf;
  timeoutMs: number;
  signal: AbortSignal;
  note: (partial: string) => void;
}): Promise<AlloyFacts> {
  const { client, cluster, metricsOf, note } = options;
  const signal = AbortSignal.any([
    options.signal,
    AbortSignal.timeout(options.timeoutMs),
  ]);
  const ready = readyNodes(cluster);
  const choose = (
    { workload, pods }: WorkloadWithPods,
    chosen: (pods: readonly Pod[]) => readonly Pod[],
    most: number,
  ): Choice => {
    const { namespace, name, port, portUnread } = workload;
    if (!pods.known) {
      return blocked(`The pods of ${name} are not known: ${pods.reason}`);
    }
    const all = chosen(pods.value.filter(it => canAnswer(it, ready)));
    if (all.length > 0 && port === undefined) {
      return blocked(
        portUnread
          ? `It is not known where ${name} listens: ${portUnread}`
          : `${name} listens to nobody outside its pods.`,
      );
    }
    if (all.length > most) {
      const of = all.length.toLocaleString('en-US');
      note(`${most} of ${of} instances of ${name} were asked.`);
    }
    return {
      blocked: [],
      processes: all.slice(0, most).map(
        pod =>
          new AlloyInstanceClient({
            namespace,
            name: pod.name,
            port: port!,
            client,
            signal,
          }),
      ),
    };
  };
  const tally: Tally = { answers: 0, failures: [] };
  const [peers, components] = await Promise.all([
    askEach(
      cluster.workloads
        .filter(({ workload: { clustering } }) => isTrue(clustering.enabled))
        .map(it => choose(it, pods => pods, MOST_PEERS)),
      readPeers,
      tally,
      note,
    ),
    askEach(
      cluster.workloads.map(it =>
        choose(
          it,
          pods => podsWithComponents(pods, metricsOf),
          MOST_COMPONENTS,
        ),
      ),
      readComponents,
      tally,
      note,
    ),
  ]);
  if (tally.answers === 0 && tally.failures.length > 0) {
    throw tally.failures[0];
  }
  return { peers, components };
}

/** How asking went so far. */
interface Tally {
  answers: number;
  readonly failures: SourceFailure[];
}

/** The processes of a collector to ask, or why none of them can be. */
interface Choice {
  readonly processes: readonly AlloyInstanceClient[];
  readonly blocked: readonly string[];
}

function blocked(reason: string): Choice {
  return { processes: [], blocked: [reason] };
}

/** What each of the processes gives; unknown when some should have and none did. */
async function askEach<T>(
  choices: readonly Choice[],
  ask: (process: AlloyInstanceClient) => Promise<T>,
  tally: Tally,
  note: (partial: string) => void,
): Promise<Fact<T[]>> {
  const reasons = choices.flatMap(it => it.blocked);
  reasons.forEach(note);
  const answers = await Promise.all(
    choices
      .flatMap(it => it.processes)
      .map(async process => {
        try {
          const answer = await ask(process);
          tally.answers += 1;
          return [answer];
        } catch (error) {
          const failure = SourceFailure.of(error);
          if (isForbidden(error)) {
            throw failure;
          }
          tally.failures.push(failure);
          const reason = `${process.name}: ${failure.message}`;
          reasons.push(reason);
          note(reason);
          return [];
        }
      }),
  );
  const given = answers.flat();
  return given.length === 0 && reasons.length > 0
    ? unknown('alloy', reasons[0])
    : known('alloy', given);
}

/** Nodes that are ready; undefined when they could not be read. */
function readyNodes({ nodes }: KubernetesFacts): Set<string> | undefined {
  return nodes.known
    ? new Set(nodes.value.filter(it => it.ready).map(it => it.name))
    : undefined;
}

/** One that waits for a node, for its containers or for a dead node's kubelet has no address or does not answer. */
function canAnswer(pod: Pod, ready: Set<string> | undefined): boolean {
  return (
    pod.node !== undefined &&
    pod.state === 'Running' &&
    (ready?.has(pod.node) ?? true)
  );
}
