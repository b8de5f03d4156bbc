import type { CauseRule } from '../CauseRule';
import { isDown, nodeKey, nodeOf } from '../keys';

const TARGETS = 'targets';

/** A node that is not ready explains whatever is wrong with the pods on it. */
export const nodeDown: CauseRule = {
  causes: ['coverage/node-without-collector'],
  consequences: ['*'],
  gives: ({ subject: { kind, name } }, snapshot) =>
    kind === 'node' && isDown(name, snapshot) ? [nodeKey(name), TARGETS] : [],
  asks({ check, subject }, snapshot) {
    // Targets that ran there do not answer either.
    if (check === 'scrape/failing') {
      return [TARGETS];
    }
    const node =
      subject.kind === 'instance' ? nodeOf(subject, snapshot) : undefined;
    return node === undefined ? [] : [nodeKey(node)];
  },
};
