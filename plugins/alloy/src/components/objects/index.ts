export * from './KubernetesLink';
