import { known, unknown } from '@alloy-fleet/alloy-advisor';
import type { Fact } from '@alloy-fleet/backstage-plugin-alloy-common';
import { z } from 'zod';
import { SourceFailure } from '../SourceFailure';
import type { KubernetesClient } from './KubernetesClient';
import { isAbsent, isForbidden } from './KubernetesFailure';
import { parseItem } from './parseItem';
import { OPERATOR_VERSION, kubernetesPaths } from './paths';

const resourceSchema = z.object({
  metadata: z.object({ name: z.string(), namespace: z.string() }),
});

const groupSchema = z.object({
  versions: z.array(z.object({ groupVersion: z.string() })),
});

/** A collector that the Alloy operator is asked to run. */
export interface CustomResource {
  readonly name: string;
  readonly namespace: string;
}

/**
 * The custom resources of the Alloy operator. Most clusters have no such kind:
 * to an account without rights there the API says 403 then, to an admin 404 in
 * plain text. Neither is a failure. Of an operator whose kinds are of other
 * versions alone it is not known which collectors there are.
 */
export async function readCustomResources(
  client: KubernetesClient,
  namespace: string | undefined,
  note: (partial: string) => void,
): Promise<Fact<CustomResource[]>> {
  try {
    return known('kubernetes', await listOrNone(client, namespace));
  } catch (error) {
    const { message } = SourceFailure.of(error);
    if (!isForbidden(error)) {
      note(message);
    }
    return unknown('kubernetes', message);
  }
}

async function listOrNone(
  client: KubernetesClient,
  namespace: string | undefined,
): Promise<CustomResource[]> {
  try {
    return await client.list(kubernetesPaths.alloys(namespace), {}, item => {
      const { metadata } = parseItem(resourceSchema, item, 'Alloy');
      return { name: metadata.name, namespace: metadata.namespace };
    });
  } catch (error) {
    if (!isAbsent(error)) {
      throw error;
    }
    await assertNoOtherVersion(client);
    return [];
  }
}

/**
 * The API has no such kind of the version that is known here.
 *
 * @throws SourceFailure if it has other versions of the operator's kinds
 */
async function assertNoOtherVersion(client: KubernetesClient): Promise<void> {
  const group = await client
    .get(kubernetesPaths.operatorVersions())
    .catch(error => {
      if (isAbsent(error)) {
        return { versions: [] };
      }
      throw error;
    });
  const served = parseItem(
    groupSchema,
    group,
    'group of the operator',
  ).versions;
  const versions = served.map(it => it.groupVersion);
  if (versions.length > 0 && !versions.includes(OPERATOR_VERSION)) {
    throw new SourceFailure(
      'failed',
      `Kinds of the Alloy operator are of ${versions.join(
        ', ',
      )} here, of which the fields are not known; ${OPERATOR_VERSION} is known.`,
    );
  }
}
