import { Spec, StoreAccess } from '../spec';
import type { Store } from './credentialFiles';

/** One key of a Secret and the file that it becomes. */
export interface CredentialSource {
  readonly secret: string;
  readonly key: string;
  /** Relative to the folder of credentials. */
  readonly path: string;
}

/** The keys of Secrets that the stores of a spec need, and where each goes. */
export function credentialSources({
  metrics,
  logs,
}: Pick<Spec, 'metrics' | 'logs'>): readonly CredentialSource[] {
  return [...sourcesOf('metrics', metrics), ...sourcesOf('logs', logs)];
}

function sourcesOf(
  store: Store,
  { basicAuth, bearerAuth, tls }: StoreAccess,
): readonly CredentialSource[] {
  const sources: CredentialSource[] = [];
  if (basicAuth) {
    const { secret, key } = basicAuth;
    sources.push({ secret, key, path: `${store}/password` });
  }
  if (bearerAuth) {
    const { secret, key } = bearerAuth;
    sources.push({ secret, key, path: `${store}/token` });
  }
  if (tls) {
    const { caSecret: secret, caKey: key } = tls;
    sources.push({ secret, key, path: `${store}/ca.crt` });
  }
  return sources;
}
