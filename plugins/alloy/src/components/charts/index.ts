export * from './Bars';
export * from './formatCount';
