export * from './FindingsSection';
