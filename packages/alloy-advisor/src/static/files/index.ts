export { type InputFile, canHoldCollectors } from './InputFile';
export { type ManifestPlace, manifestPlaces } from './manifestPlaces';
export { readCollectors } from './readCollectors';
export {
  type YamlDocument,
  type YamlDocuments,
  yamlDocuments,
} from './yamlDocuments';
