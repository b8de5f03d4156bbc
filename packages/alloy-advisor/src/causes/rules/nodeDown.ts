import type { CauseRule } from '../CauseRule';
import { isDown, nodeOf } from '../relations';

/** A node that is not ready explains whatever is wrong with the pods on it. */
export const nodeDown: CauseRule = {
  causes: ['coverage/node-without-collector'],
  consequences: ['*'],
  related: (cause, consequence, snapshot) =>
    cause.subject.kind === 'node' &&
    consequence.subject.kind === 'instance' &&
    isDown(cause.subject.name, snapshot) &&
    nodeOf(consequence.subject, snapshot) === cause.subject.name,
};
