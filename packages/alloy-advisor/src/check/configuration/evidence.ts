import type { NodeRange } from '@alloy-fleet/alloy-config';
import type { Evidence } from '../../finding';
import { Workload, workloadObject } from '../../static/collector';
import type { Component, Configuration } from '../../static/config';

/** A field of the workload and what stands there. */
export function fieldEvidence(
  workload: Workload,
  field: string,
  value: unknown,
): Evidence {
  return {
    kind: 'object',
    object: workloadObject(workload),
    namespace: workload.namespace,
    field,
    value: textOf(value),
  };
}

/** A field of the pods' specification and what stands there. */
export function podEvidence(
  workload: Workload,
  field: string,
  value: unknown,
): Evidence {
  return fieldEvidence(workload, `spec.template.spec.${field}`, value);
}

/** A field of the Alloy container and what stands there. */
export function containerEvidence(
  workload: Workload,
  field: string,
  value: unknown,
): Evidence {
  const { container } = workload.process;
  return podEvidence(workload, `${container.field}.${field}`, value);
}

/** A flag of the process, or that it is not given. */
export function flagEvidence(workload: Workload, flag: string): Evidence {
  const value = workload.process.flags.get(flag);
  return containerEvidence(
    workload,
    'args',
    value === undefined ? `no ${flag}` : `${flag}=${value}`,
  );
}

/** How many pods there are, and by what. */
export function replicasEvidence(workload: Workload): Evidence {
  return workload.kind === 'DaemonSet'
    ? fieldEvidence(workload, 'kind', 'DaemonSet')
    : fieldEvidence(workload, 'spec.replicas', workload.replicas ?? 1);
}

/** A field of some other object of the collector's namespace. */
export function objectEvidence(
  workload: Workload,
  object: string,
  field: string,
  value: unknown,
): Evidence {
  return {
    kind: 'object',
    object,
    namespace: workload.namespace,
    field,
    value: textOf(value),
  };
}

/** A place of the configuration: the first line of a component, or of a part of it. */
export function configEvidence(
  { file, block }: Component,
  node: NodeRange = block,
): Evidence {
  const { line, column } = file.source.positionAt(node.start);
  const [text] = file.text.slice(node.start, node.end).split('\n');
  return {
    kind: 'config',
    file: file.name,
    line,
    column,
    text: text.trimEnd(),
  };
}

/** Each piece of evidence once, in its order. */
export function eachOnce(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map(it => [JSON.stringify(it), it])).values()];
}

/** The files that were read whole and where nothing was found. */
export function filesEvidence({ files }: Configuration): Evidence[] {
  return files.map(({ name, text }) => ({
    kind: 'config',
    file: name,
    line: 1,
    column: 1,
    text: text.split('\n', 1)[0],
  }));
}

function textOf(value: unknown): string {
  if (value === undefined) {
    return 'not set';
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
