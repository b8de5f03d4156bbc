export * from './HostsSection';
