export * from './bodies';
export * from './values';
