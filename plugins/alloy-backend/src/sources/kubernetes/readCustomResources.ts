import { known, unknown } from '@alloy-fleet/alloy-advisor';
import type { Fact } from '@alloy-fleet/backstage-plugin-alloy-common';
import { z } from 'zod';
import { SourceFailure } from '../SourceFailure';
import type { KubernetesClient } from './KubernetesClient';
import { isAbsent, isForbidden } from './KubernetesFailure';
import { parseItem } from './parseItem';
import { kubernetesPaths } from './paths';

const resourceSchema = z.object({
  metadata: z.object({ name: z.string(), namespace: z.string() }),
});

/** A collector that the Alloy operator is asked to run. */
export interface CustomResource {
  readonly name: string;
  readonly namespace: string;
}

/**
 * The custom resources of the Alloy operator. Most clusters have no such kind:
 * to an account without rights there the API says 403 then, to an admin 404 in
 * plain text. Neither is a failure.
 */
export async function readCustomResources(
  client: KubernetesClient,
  namespace: string | undefined,
  note: (partial: string) => void,
): Promise<Fact<CustomResource[]>> {
  try {
    return known(
      'kubernetes',
      await client.list(kubernetesPaths.alloys(namespace), {}, item => {
        const { metadata } = parseItem(resourceSchema, item, 'Alloy');
        return { name: metadata.name, namespace: metadata.namespace };
      }),
    );
  } catch (error) {
    if (isAbsent(error)) {
      return known('kubernetes', []);
    }
    const { message } = SourceFailure.of(error);
    if (!isForbidden(error)) {
      note(message);
    }
    return unknown('kubernetes', message);
  }
}
