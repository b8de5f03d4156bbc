/** The processors that Alloy is built for, as its packages name them. */
export const ARCHITECTURES = ['amd64', 'arm64'] as const;

/** A processor that Alloy is built for. */
export type Architecture = (typeof ARCHITECTURES)[number];
