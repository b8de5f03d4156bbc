/**
 * The newest release of Alloy that this project knows: its components are
 * those of the catalogue, which calls itself by it. It stands alone, so that
 * who asks for no more is spared the catalogue.
 */
export const CATALOGUE_RELEASE = 'v1.19.0';

type Minor = readonly [major: number, minor: number];

/**
 * Whether a text names a release of Alloy: `v1.21.2`, `1.21`, `v1.21.0-rc.0`.
 */
export function isRelease(text: string): boolean {
  return minorOf(text) !== undefined;
}

/**
 * Whether a release may have components, blocks, arguments and words that the
 * catalogue lacks: whether its minor is newer. A patch brings none. False for
 * a text that names no release (`latest`): the catalogue's is assumed then.
 */
export function isNewerThanCatalogue(release: string): boolean {
  const [major, minor] = minorOf(CATALOGUE_RELEASE)!;
  const [otherMajor, otherMinor] = minorOf(release) ?? [major, minor];
  return otherMajor === major ? otherMinor > minor : otherMajor > major;
}

function minorOf(text: string): Minor | undefined {
  const match = /^v?(\d{1,9})\.(\d{1,9})(?:[.+-]|$)/.exec(text);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}
