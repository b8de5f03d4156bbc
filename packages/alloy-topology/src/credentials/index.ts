export {
  COMMON_STORES,
  credentialFiles,
  HOST_CREDENTIALS,
  POD_CREDENTIALS,
  type Store,
  STORES,
} from './credentialFiles';
export { credentialSources, type CredentialSource } from './credentialSources';
