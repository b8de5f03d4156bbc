export * from './useSignIn';
