import { TraitKind, traitsOfBlock } from '@alloy-fleet/alloy-config/components';
import { CATALOGUE_RELEASE } from '@alloy-fleet/alloy-config';
import { type Component, unknownComponents } from '../config';
import { leading, nodeLocal, once, wholeTraces } from './alone';
import { sharing } from './sharing';
import type { Verdict, Where } from './Verdict';

/** Where a component's work belongs and whether it is done there; undefined for one that clustering does not concern. */
export function verdictOf(
  component: Component,
  where: Where,
): Verdict | undefined {
  const { config } = where;
  if (unknownComponents(config).has(component)) {
    return unheardOf(where);
  }
  const traits = new Map(
    traitsOfBlock(component.block).map(it => [it.kind, it.reason]),
  );
  const judges: [TraitKind, (reason: string) => Verdict][] = [
    ['singleton', reason => once(reason, where)],
    ['node-local', reason => nodeLocal(reason, where)],
    ['implicit leader', reason => leading(reason, where)],
    ['clustering block', reason => sharing(component, reason, where)],
    ['whole traces', reason => wholeTraces(reason, where)],
    ['any replica', harmless],
  ];
  for (const [kind, judge] of judges) {
    const reason = traits.get(kind);
    if (reason !== undefined) {
      return judge(reason);
    }
  }
  return undefined;
}

/** A component that the catalogue does not have: what it does is not known, or it does not load. */
function unheardOf({ newer }: Where): Verdict {
  const is = 'unknown';
  const should = 'unknown';
  return newer === undefined
    ? {
        should,
        is,
        right: null,
        why: `Alloy ${CATALOGUE_RELEASE} has no such component, so this is not what runs.`,
        check: 'config/invalid',
      }
    : {
        should,
        is,
        right: null,
        why: `It is of Alloy ${newer}; the newest that is known here is ${CATALOGUE_RELEASE}.`,
      };
}

function harmless(why: string): Verdict {
  return { should: 'any', is: 'not-clustered', right: true, why };
}
