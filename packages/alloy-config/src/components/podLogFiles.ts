import type { BlockStatement } from '../ast';
import { textsIn, valueOf } from '../reading';
import type { ComponentFacts } from './ComponentFacts';

const POD_LOGS = /^\/var\/log\/(?:pods|containers)(?:\/|$)/;

/** What is known of a component that takes files: those of pods lie on the pod's node. */
export function podLogFiles(
  argument: string,
): Pick<ComponentFacts, 'traits' | 'hostLogs'> {
  const pathsIn = (block: BlockStatement) => textsIn(valueOf(block, argument));
  const takesPodLogs = (block: BlockStatement) =>
    pathsIn(block).some(text => POD_LOGS.test(text));
  return {
    traits: [
      {
        kind: 'node-local',
        reason: 'Pod logs under /var/log lie on the node that runs the pod.',
        holdsFor: takesPodLogs,
      },
    ],
    hostLogs: block =>
      takesPodLogs(block)
        ? pathsIn(block)
            .filter(text => text.startsWith('/var/log/'))
            .map(folderBefore)
        : [],
  };
}

/** The folder under which all that a pattern of paths takes is. */
function folderBefore(pattern: string): string {
  const wildcard = pattern.search(/[*?{[]/);
  return wildcard < 0
    ? pattern
    : pattern.slice(0, pattern.lastIndexOf('/', wildcard));
}
