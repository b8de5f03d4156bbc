/** Who asks. `anonymous` sends no token. */
export type Identity = 'reader' | 'operator' | 'admin' | 'anonymous';

/** The user names that the API speaks of. */
export const USER_NAMES: Readonly<Record<Identity, string>> = {
  reader: 'fleet-reader',
  operator: 'fleet-operator',
  admin: 'kubernetes-admin',
  anonymous: 'system:anonymous',
};

/**
 * The tokens of the lab. They open recordings on the loopback interface, and
 * nothing else.
 */
export const LAB_TOKENS = {
  /** Reads what a view of a fleet needs; refused secrets, logs and proxies. */
  reader: 'lab-reader',
  /** A reader that may also reach Alloy through the pod proxy. */
  operator: 'lab-operator',
  /** Reads everything. */
  admin: 'lab-admin',
} as const;

/**
 * @param authorization the Authorization header
 * @returns undefined for a token that nobody was given
 */
export function identify(
  authorization: string | undefined,
): Identity | undefined {
  const token = /^bearer\s+(\S.*)$/i.exec(authorization ?? '')?.[1].trim();
  if (!token) {
    return 'anonymous';
  }
  const known = Object.entries(LAB_TOKENS).find(([, it]) => it === token);
  return known?.[0] as Identity | undefined;
}
