export {
  credentialFiles,
  HOST_CREDENTIALS,
  POD_CREDENTIALS,
  type Store,
} from './credentialFiles';
export { credentialSources, type CredentialSource } from './credentialSources';
