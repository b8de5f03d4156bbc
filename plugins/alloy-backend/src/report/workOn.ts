import { createHash } from 'node:crypto';
import { sizeInWords } from '../workers/sizeInWords';
import type { Work } from '../workers/Workers';
import type { WrittenCollector } from '../sources/WrittenCollector';

/** Work on the configuration of a collector, for one who reads that it was too much. */
export function workOn(
  { name, namespace, config }: WrittenCollector,
  doing: 'Reading' | 'Checking' | 'Hiding the secrets in',
): Work {
  const files = config.known ? config.value : [];
  const hash = createHash('sha256');
  let bytes = 0;
  for (const { text } of files) {
    hash.update(text, 'utf8');
    bytes += Buffer.byteLength(text);
  }
  const which = files.map(it => it.name).join(', ') || 'no file';
  return {
    doing: `${doing} the configuration of ${namespace}/${name} (${which}, ${sizeInWords(
      bytes,
    )})`,
    advice: 'Divide it among several collectors, or let that key allow more.',
    id: JSON.stringify([namespace, name, hash.digest('base64url')]),
  };
}
