import { setImmediate as yieldToEventLoop } from 'node:timers/promises';

const SLICE = 200;

/**
 * JSON, as `JSON.stringify` writes it, of a value whose long lists are far
 * down: between slices of them others have their turn, where a large report
 * would block everybody for as long as it takes.
 */
export async function stringifyInSlices(value: unknown): Promise<string> {
  const parts: string[] = [];
  await write(value, parts);
  return parts.join('');
}

async function write(value: unknown, parts: string[]): Promise<void> {
  if (Array.isArray(value)) {
    await writeList(value, parts);
  } else if (isPlain(value)) {
    await writeObject(value, parts);
  } else {
    parts.push(JSON.stringify(value) ?? 'null');
  }
}

async function writeList(list: readonly unknown[], parts: string[]) {
  parts.push('[');
  for (let from = 0; from < list.length; from += SLICE) {
    parts.push(from > 0 ? ',' : '');
    const slice = list.slice(from, from + SLICE);
    if (list.length > SLICE) {
      parts.push(JSON.stringify(slice).slice(1, -1));
      await yieldToEventLoop();
    } else {
      for (const [index, item] of slice.entries()) {
        parts.push(index > 0 ? ',' : '');
        await write(item, parts);
      }
    }
  }
  parts.push(']');
}

async function writeObject(
  object: Readonly<Record<string, unknown>>,
  parts: string[],
) {
  parts.push('{');
  let separator = '';
  for (const [key, value] of Object.entries(object)) {
    if (value !== undefined) {
      parts.push(`${separator}${JSON.stringify(key)}:`);
      separator = ',';
      await write(value, parts);
    }
  }
  parts.push('}');
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !('toJSON' in value && typeof value.toJSON === 'function')
  );
}
