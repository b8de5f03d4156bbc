export * from './ConfigurationSection';
