import { literalOf } from '../../reading';
import type { ComponentFacts } from '../ComponentFacts';

/** Where the journal lies when the component is not told. */
const JOURNALS = ['/var/log/journal', '/run/log/journal'];

export const lokiSourceJournal: ComponentFacts = {
  name: 'loki.source.journal',
  traits: [
    {
      kind: 'node-local',
      reason: 'It reads the journal of the host it runs on.',
    },
  ],
  hostLogs: block => {
    const path = literalOf(block, 'path');
    return typeof path === 'string' && path !== '' ? [path] : JOURNALS;
  },
  keeps: 'how far the journal was read',
};
