import type { CauseRule } from '../CauseRule';
import { ofSameCollector, same } from '../relations';

/** A configuration that is wrong explains the components that do not run for it. */
export const configurationBroken: CauseRule = {
  causes: ['config/invalid', 'config/load-failed', 'config/not-in-force'],
  consequences: ['components/', 'config/'],
  related: (cause, consequence) =>
    same(cause.subject, consequence.subject) ||
    // Of a collector for its instances, and of an instance for what compares them.
    ((cause.subject.kind === 'collector' ||
      consequence.subject.kind === 'collector') &&
      ofSameCollector(cause.subject, consequence.subject)),
};
