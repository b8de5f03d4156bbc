/** A release of Alloy: major, minor, patch. */
export type Version = readonly [number, number, number];

/** The release that an image's tag names; undefined for tags that name none. */
export function parseVersion(tag: string | undefined): Version | undefined {
  const match = /^v?(\d+)\.(\d+)(?:\.(\d+))?/.exec(tag ?? '');
  return match
    ? [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)]
    : undefined;
}

/** Whether a release came before another. */
export function isBefore(version: Version, other: Version): boolean {
  const index = version.findIndex((part, i) => part !== other[i]);
  return index !== -1 && version[index] < other[index];
}

/** As Alloy writes it: `v1.19.0`. */
export function versionText(version: Version): string {
  return `v${version.join('.')}`;
}
