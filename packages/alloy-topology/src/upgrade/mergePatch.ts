/**
 * A JSON value with a JSON Merge Patch on it (RFC 7386): objects are merged
 * field by field, null takes a field away, all else is put in its place.
 */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) {
    return patch;
  }
  const merged = new Map(isObject(target) ? Object.entries(target) : []);
  for (const [field, value] of Object.entries(patch)) {
    if (value === null) {
      merged.delete(field);
    } else if (value !== undefined) {
      merged.set(field, mergePatch(merged.get(field), value));
    }
  }
  return Object.fromEntries(merged);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
