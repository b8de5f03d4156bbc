import type { CauseRule } from '../CauseRule';
import { isDown, nodeOf } from '../relations';

/** A node that is not ready explains whatever is wrong with the pods on it. */
export const nodeDown: CauseRule = {
  causes: ['coverage/node-without-collector'],
  consequences: ['*'],
  related: (cause, consequence, snapshot) =>
    cause.subject.kind === 'node' &&
    isDown(cause.subject.name, snapshot) &&
    // Targets that ran there do not answer either.
    (consequence.check === 'scrape/failing' ||
      (consequence.subject.kind === 'instance' &&
        nodeOf(consequence.subject, snapshot) === cause.subject.name)),
};
