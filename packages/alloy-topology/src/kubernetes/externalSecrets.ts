import { CredentialSource, credentialSources, STORES } from '../credentials';
import { Spec } from '../spec';
import { YamlDocument } from '../yaml/renderYaml';
import { objectLabels } from './labels';

/**
 * What has the External Secrets Operator make the Secrets that the spec says
 * where to fetch: one ExternalSecret for each; nothing if it says so of none.
 */
export function externalSecrets(spec: Spec): readonly YamlDocument[] {
  const bySecret = new Map<string, CredentialSource[]>();
  for (const source of credentialSources(spec, STORES)) {
    const { secret, key, external } = source;
    const others = bySecret.get(secret) ?? [];
    // Two stores may be signed by one CA, or share one password.
    if (external && !others.some(other => other.key === key)) {
      bySecret.set(secret, [...others, source]);
    }
  }
  return [...bySecret].map(([secret, sources]) => ({
    value: externalSecret(spec, secret, sources),
  }));
}

function externalSecret(
  spec: Spec,
  name: string,
  sources: readonly CredentialSource[],
) {
  const { store, storeKind } = sources[0].external!;
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: {
      name,
      namespace: spec.namespace,
      labels: objectLabels('credentials'),
    },
    spec: {
      refreshInterval: '1h',
      secretStoreRef: { name: store, kind: storeKind },
      target: { name, creationPolicy: 'Owner' },
      data: sources.map(({ key, external }) => ({
        secretKey: key,
        remoteRef: {
          key: external!.key,
          ...(external!.property && { property: external!.property }),
        },
      })),
    },
  };
}
