export * from './age';
export * from './Ago';
export * from './formatMoment';
export * from './NowContext';
