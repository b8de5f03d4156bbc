import { Answer, textAnswer } from './Answer';

/**
 * The tenant of a request from its `X-Scope-OrgID` header, or the answer that
 * Mimir and Loki give to a request without one or with several.
 *
 * Source: dskit's `tenant` and `user` packages.
 */
export function resolveTenant(
  header: string | string[] | undefined,
): { tenant: string } | { refused: Answer } {
  const value = Array.isArray(header) ? header.join('|') : header ?? '';
  const tenants = new Set(value.split('|').filter(it => it !== ''));
  if (tenants.size === 0) {
    return { refused: textAnswer(401, 'no org id') };
  }
  if (tenants.size > 1) {
    return { refused: textAnswer(400, 'multiple org IDs present') };
  }
  const [tenant] = tenants;
  const unsupported = /[^A-Za-z0-9!_.*'()-]/.exec(tenant);
  if (unsupported) {
    return {
      refused: textAnswer(
        400,
        `tenant ID '${tenant}' contains unsupported character ` +
          `'${unsupported[0]}'`,
      ),
    };
  }
  return { tenant };
}
