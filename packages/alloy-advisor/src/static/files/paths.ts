/**
 * A path without `.`, empty parts, and `..` where something stands before it.
 * Parts are separated by `/`, as in repositories and in a browser.
 */
export function normalPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') {
      parts.pop();
    } else if (part !== '' && part !== '.') {
      parts.push(part);
    }
  }
  return `${path.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}

/** What a file calls `name`, a path from the folder that it is in. */
export function besideFile(file: string, name: string): string {
  return normalPath(`${file}/../${name}`);
}
