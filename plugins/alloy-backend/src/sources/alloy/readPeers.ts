import type { PeerView } from '@alloy-fleet/backstage-plugin-alloy-common';
import { z } from 'zod';
import type { AlloyInstanceClient } from './AlloyInstanceClient';

const peersSchema = z.array(
  z.object({
    name: z.string(),
    addr: z.string(),
    isSelf: z.boolean(),
    state: z.string(),
  }),
);

/** Whom a process sees. A process that is not clustered sees itself alone. */
export async function readPeers(
  process: AlloyInstanceClient,
): Promise<PeerView> {
  const peers = await process.get('peers', peersSchema);
  return {
    instance: process.name,
    namespace: process.namespace,
    sees: peers.map(({ name, addr, isSelf, state }) => ({
      name,
      address: addr,
      state,
      isSelf,
    })),
  };
}
