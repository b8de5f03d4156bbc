export * from './Breakable';
export * from './Dotted';
export * from './Flagged';
export * from './forScreenReaders';
