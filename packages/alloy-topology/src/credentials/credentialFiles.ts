/** Where pods find the credentials of the stores: Secrets, mounted. */
export const POD_CREDENTIALS = '/etc/alloy-credentials';

/** Where hosts outside Kubernetes find them; they are put there by hand. */
export const HOST_CREDENTIALS = '/etc/alloy/credentials';

/** A store, as its folder of credentials is called. */
export type Store = 'metrics' | 'logs' | 'traces';

/** Every store, in the order in which files name them. */
export const STORES: readonly Store[] = ['metrics', 'logs', 'traces'];

/** What every collector writes to; traces come by OTLP, to alloy-cluster alone. */
export const COMMON_STORES: readonly Store[] = ['metrics', 'logs'];

/** The paths of a store's credentials under a folder. */
export function credentialFiles(folder: string, store: Store) {
  return {
    passwordFile: `${folder}/${store}/password`,
    tokenFile: `${folder}/${store}/token`,
    caFile: `${folder}/${store}/ca.crt`,
  };
}
