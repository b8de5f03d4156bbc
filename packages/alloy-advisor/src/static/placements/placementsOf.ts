import type { Placement } from '../../snapshot';
import { type StaticCollector, newerRelease } from '../collector';
import type { Component } from '../config';
import type { Verdict, Where } from './Verdict';
import { verdictOf } from './verdictOf';

/**
 * For every component that clustering concerns, or of which that is not known,
 * in the order of the files, where its work belongs and whether it is done
 * there; empty for a collector whose configuration is not known. A wrong one names the check that fails for
 * it, so the table and the findings can't disagree.
 */
export function placementsOf(collector: StaticCollector): Placement[] {
  const { config, workload } = collector;
  if (!config.known) {
    return [];
  }
  const where: Where = {
    config: config.value,
    workload: workload.known ? workload.value : undefined,
    newer: newerRelease(collector),
  };
  return config.value.components.flatMap(component => {
    const verdict = verdictOf(component, where);
    return verdict ? [toPlacement(component, verdict)] : [];
  });
}

function toPlacement(component: Component, verdict: Verdict): Placement {
  const { file, block, id, holders } = component;
  const doesNotParse = file.diagnostics.length > 0;
  return {
    component: id,
    holders: [...holders],
    file: file.name,
    line: file.source.positionAt(block.start).line,
    ...verdict,
    // What runs then is the configuration before.
    ...(doesNotParse && {
      right: null,
      why: `${file.name} does not parse, so this is not what runs.`,
      check: 'config/invalid',
    }),
  };
}
