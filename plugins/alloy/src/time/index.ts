export * from './age';
export * from './Ago';
export * from './NowContext';
