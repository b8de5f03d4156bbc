import { known, unknown } from '@alloy-fleet/alloy-advisor';
import type {
  ClusterNode,
  Fact,
  NotReady,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { z } from 'zod';
import { SourceFailure } from '../SourceFailure';
import { withoutSecrets } from '../withoutSecrets';
import type { KubernetesClient } from './KubernetesClient';
import { parseItem } from './parseItem';
import { kubernetesPaths } from './paths';

/** Of so many nodes that are not ready it is read since when. */
export const MOST_NOT_READY = 10;
/** Container runtimes quote whole answers of theirs. */
const LONGEST_MESSAGE = 500;

const nodeSchema = z.object({
  metadata: z.object({ name: z.string() }),
  status: z.object({
    conditions: z
      .array(
        z.object({
          type: z.string(),
          status: z.string(),
          lastTransitionTime: z.iso.datetime({ offset: true }).nullish(),
          reason: z.string().nullish(),
          message: z.string().nullish(),
        }),
      )
      .nullish(),
  }),
});

type NodeObject = z.output<typeof nodeSchema>;

/**
 * The nodes, and of those that are not ready since when and why, which the
 * table of them does not say: the first ten are read whole. What can't be read
 * leaves them without, and is said by `note`.
 */
export async function withNotReady(
  client: KubernetesClient,
  nodes: readonly ClusterNode[],
  note: (partial: string) => void,
): Promise<ClusterNode[]> {
  const ill = nodes.filter(it => !it.ready).map(it => it.name);
  const read = new Map(
    await Promise.all(
      ill
        .slice(0, MOST_NOT_READY)
        .map(async name => [name, await readOne(client, name, note)] as const),
    ),
  );
  const tooMany = unknown(
    'kubernetes',
    `Since when was read of ${MOST_NOT_READY} of the ${ill.length} nodes that are not ready.`,
  );
  return nodes.map(node =>
    node.ready ? node : { ...node, notReady: read.get(node.name) ?? tooMany },
  );
}

async function readOne(
  client: KubernetesClient,
  name: string,
  note: (partial: string) => void,
): Promise<Fact<NotReady>> {
  try {
    // A list of one: whoever may list nodes may do that, too.
    const [node] = await client.list(
      kubernetesPaths.nodes(),
      { fieldSelector: `metadata.name=${name}` },
      item => parseItem(nodeSchema, item, 'Node'),
    );
    return notReadyOf(node);
  } catch (error) {
    const { message } = SourceFailure.of(error);
    note(message);
    return unknown('kubernetes', message);
  }
}

/** What changed since the table was read is no failure: it is unknown until the next report. */
function notReadyOf(node: NodeObject | undefined): Fact<NotReady> {
  const ready = node?.status.conditions?.find(it => it.type === 'Ready');
  if (!node || ready?.status === 'True') {
    return unknown(
      'kubernetes',
      `The node ${node ? 'was ready again' : 'was gone'} a moment later.`,
    );
  }
  if (!ready?.lastTransitionTime) {
    return unknown(
      'kubernetes',
      'The node has no Ready condition that says since when.',
    );
  }
  return known('kubernetes', {
    since: new Date(ready.lastTransitionTime).toISOString(),
    reason: ready.reason ?? '',
    message: withoutSecrets((ready.message ?? '').slice(0, LONGEST_MESSAGE)),
  });
}
