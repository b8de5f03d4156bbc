import data from './data/standardLibrary.json';

/** Names of the standard library: what a reference may begin with that is no block. */
export const identifiers: ReadonlySet<string> = new Set(data.identifiers);

/** Those of them that Alloy advises against. */
export const deprecatedIdentifiers: ReadonlySet<string> = new Set(
  data.deprecatedIdentifiers,
);

/** Functions, with their dots, that need the stability level `experimental`. */
export const experimentalIdentifiers: ReadonlySet<string> = new Set(
  data.experimentalIdentifiers,
);
