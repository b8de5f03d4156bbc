import { BlockStatement, literalValue } from '../../ast';
import { valueOf } from './literals';
import type { Trait } from './Trait';

/**
 * Whether an exporter of the host has no collector but that of text files: the
 * k8s-monitoring chart tells of itself by one, on whatever replica.
 */
export function readsTextFilesOnly(block: BlockStatement): boolean {
  const collectors = valueOf(block, 'set_collectors');
  return (
    collectors?.type === 'array' &&
    collectors.elements.length > 0 &&
    collectors.elements.every(
      it => it.type === 'literal' && literalValue(it) === 'textfile',
    )
  );
}

/** Exporters of the host that measure nothing of it as they are written. */
export const TEXT_FILES: Readonly<Record<string, Trait>> = {
  'prometheus.exporter.unix': {
    kind: 'text files',
    reason: 'It passes on what text files say, and measures nothing.',
    holdsFor: readsTextFilesOnly,
  },
};
