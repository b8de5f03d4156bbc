import type { Spec } from '../spec/specFields';
import type { ExternalReference, StoreAccess } from '../spec/storeSchema';
import type { Store } from './credentialFiles';

/** One key of a Secret and the file that it becomes. */
export interface CredentialSource {
  readonly secret: string;
  readonly key: string;
  /** Where External Secrets fetches it from; without it, the Secret has to be there. */
  readonly external?: ExternalReference;
  /** Relative to the folder of credentials. */
  readonly path: string;
  /** The part of the spec that asks for it. */
  readonly field: readonly string[];
}

/** The keys of Secrets that stores of a spec need, and where each goes. */
export function credentialSources(
  spec: Pick<Spec, Store>,
  stores: readonly Store[],
): readonly CredentialSource[] {
  return stores.flatMap(store => sourcesOf(store, spec[store]));
}

function sourcesOf(
  store: Store,
  { basicAuth, bearerAuth, tls }: StoreAccess = {},
): readonly CredentialSource[] {
  const sources: CredentialSource[] = [];
  if (basicAuth) {
    const { secret, key, external } = basicAuth;
    const field = [store, 'basicAuth'];
    sources.push({ secret, key, external, path: `${store}/password`, field });
  }
  if (bearerAuth) {
    const { secret, key, external } = bearerAuth;
    const field = [store, 'bearerAuth'];
    sources.push({ secret, key, external, path: `${store}/token`, field });
  }
  if (tls) {
    const { caSecret: secret, caKey: key, external } = tls;
    const field = [store, 'tls'];
    sources.push({ secret, key, external, path: `${store}/ca.crt`, field });
  }
  return sources;
}
