import { parseAllDocuments } from 'yaml';
import type { KubernetesObject } from '../manifests';

/**
 * The objects in a file of YAML or JSON, which may hold several documents.
 * Documents that are no objects are left out: not every file of a repository
 * is a manifest. Errors are told to `onError` with their line.
 */
export function parseManifests(
  text: string,
  onError: (message: string) => void,
): KubernetesObject[] {
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents)) {
    return [];
  }
  return documents.flatMap(document => {
    const [error] = document.errors;
    if (error) {
      onError(error.message.split('\n')[0]);
      return [];
    }
    const object: unknown = document.toJS();
    return typeof object === 'object' && object !== null
      ? [object as KubernetesObject]
      : [];
  });
}
