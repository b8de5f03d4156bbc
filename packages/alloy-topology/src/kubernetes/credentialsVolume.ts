import { credentialSources, POD_CREDENTIALS, Store } from '../credentials';
import { Spec } from '../spec';

const NAME = 'credentials';

/**
 * The volume with what the stores ask for, and its mount; nothing if they ask
 * for nothing. One projected volume whatever the number of Secrets, of which
 * each key becomes the file that the configurations name.
 */
export function credentialsVolume(spec: Spec, stores: readonly Store[]) {
  const sources = credentialSources(spec, stores);
  if (sources.length === 0) {
    return { volumes: [], mounts: [] };
  }
  return {
    volumes: [
      {
        name: NAME,
        projected: {
          sources: sources.map(({ secret, key, path }) => ({
            secret: { name: secret, items: [{ key, path }] },
          })),
        },
      },
    ],
    mounts: [{ name: NAME, mountPath: POD_CREDENTIALS, readOnly: true }],
  };
}
