import {
  HostMount,
  componentFacts,
} from '@alloy-fleet/alloy-config/components';
import { attributeOf, block, literalOf } from '@alloy-fleet/alloy-config';
import type { Evidence } from '../../finding';
import { volumeAt, Workload } from '../../static/collector';
import { Component, hostExporters } from '../../static/config';
import {
  configEvidence,
  containerEvidence,
  eachOnce,
} from '../../check/configuration/evidence';
import { inWords } from '../../check/configuration/inWords';
import { snippet } from '../../check/configuration/snippet';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const nodeHostMetricsOfContainer = defineConfigurationCheck({
  id: 'node/host-metrics-of-container',
  title: "Host metrics are read from the host's file systems",
  docs: "In a container, `/proc`, `/sys` and `/` are the container's, unless the host's are mounted and pointed at.",
  severity: 'critical',
  question: 'whether host metrics are those of the host',
  needs: ['workload', 'config'],
  decide({ workload, config }) {
    const exporters = hostExporters(config);
    if (exporters.length === 0) {
      return undefined;
    }
    const problems = exporters.flatMap(exporter =>
      mountsOf(exporter).flatMap(
        ({ argument }) => problemOf(argument, exporter, workload) ?? [],
      ),
    );
    if (problems.length === 0) {
      return passing(
        `${workload.name} reads the host's file systems.`,
        exporters.map(exporter => configEvidence(exporter)),
      );
    }
    const [{ id, name, block: first }] = exporters;
    const mounts = mountsOf(exporters[0]);
    return failing(
      `${inWords([...new Set(problems.map(it => it.argument))])} of ${id} ${
        problems.length === 1 ? 'leads' : 'lead'
      } to no mount of the host: its metrics are those of the container.`,
      // An exporter that lacks several arguments is one line.
      eachOnce(problems.map(({ evidence }) => evidence)),
      {
        text: `Mount ${inWords(
          mounts.map(it => it.path),
        )} of the host read-only, and point the exporter at them.`,
        alloy: snippet(
          block(
            name,
            first.label,
            Object.fromEntries(mounts.map(it => [it.argument, it.mountPath])),
          ),
        ),
        patch: [
          'volumeMounts:',
          ...mounts.flatMap(({ volume, mountPath }) => [
            `  - name: ${volume}`,
            `    mountPath: ${mountPath}`,
            '    readOnly: true',
          ]),
          'volumes:',
          ...mounts.flatMap(({ volume, path }) => [
            `  - name: ${volume}`,
            '    hostPath:',
            `      path: ${path}`,
          ]),
        ].join('\n'),
      },
    );
  },
});

/** The host's file systems that an exporter reads. */
function mountsOf({ name }: Component): readonly HostMount[] {
  return componentFacts(name).host?.mounts ?? [];
}

function problemOf(
  argument: string,
  exporter: Component,
  workload: Workload,
): { argument: string; evidence: Evidence } | undefined {
  const value = literalOf(exporter.block, argument);
  if (typeof value !== 'string') {
    // Something computed is taken on trust.
    return attributeOf(exporter.block, argument)
      ? undefined
      : { argument, evidence: configEvidence(exporter) };
  }
  return volumeAt(workload, value)?.kind === 'hostPath'
    ? undefined
    : {
        argument,
        evidence: containerEvidence(
          workload,
          'volumeMounts',
          `no host path at ${value}`,
        ),
      };
}
