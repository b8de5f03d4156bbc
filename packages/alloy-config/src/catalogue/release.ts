/**
 * The newest release of Alloy that this project knows: its components are
 * those of the catalogue, which calls itself by it. It stands alone, so that
 * who asks for no more is spared the catalogue.
 */
export const CATALOGUE_RELEASE = 'v1.19.0';
