export * from './Breakable';
export * from './Dotted';
