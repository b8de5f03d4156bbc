/** Whether a path is a folder or under it; both absolute. */
export function isUnder(path: string, folder: string): boolean {
  const base = folder.replace(/(?<!\/)\/+$/, '');
  return path === base || path.startsWith(`${base}/`);
}
