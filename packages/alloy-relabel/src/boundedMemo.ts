const MAX_ENTRIES = 8192;
const MAX_CHARACTERS = 1 << 20;

/**
 * Remembers a pure function's results by its argument. Memory is bounded: when a generation is full
 * (entries or characters of their keys), it becomes the old one and what the old one held and nobody
 * asked for again is forgotten.
 */
export function boundedMemo<T>(
  compute: (key: string) => T,
): (key: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  let characters = 0;

  return key => {
    const known = young.get(key);
    if (known !== undefined || young.has(key)) {
      return known as T;
    }
    const result = old.has(key) ? (old.get(key) as T) : compute(key);
    if (young.size >= MAX_ENTRIES || characters >= MAX_CHARACTERS) {
      old = young;
      young = new Map();
      characters = 0;
    }
    young.set(key, result);
    characters += key.length;
    return result;
  };
}
