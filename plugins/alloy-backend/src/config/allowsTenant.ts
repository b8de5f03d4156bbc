import type { StoreInstanceConfig } from './storeInstance';

/**
 * Whether an instance may be asked for a tenant that an entity's annotation
 * names: its own, or one that `tenants` lists, where `*` stands for any text.
 */
export function allowsTenant(
  instance: Pick<StoreInstanceConfig, 'tenant' | 'tenants'>,
  tenant: string,
): boolean {
  return (
    tenant === instance.tenant ||
    instance.tenants.some(pattern => fits(pattern, tenant))
  );
}

/** Each part between two `*` at its first place after the one before: linear. */
function fits(pattern: string, text: string): boolean {
  const [first, ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) {
    return text === first;
  }
  if (!text.startsWith(first)) {
    return false;
  }
  let from = first.length;
  for (const part of rest) {
    const at = text.indexOf(part, from);
    if (at === -1) {
      return false;
    }
    from = at + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
