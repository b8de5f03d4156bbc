export * from './Disclosure';
export * from './UnfoldButton';
