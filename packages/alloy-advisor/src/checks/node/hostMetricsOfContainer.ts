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

/** The arguments that say where the host's file systems are, and where they usually are mounted. */
const PATHS = {
  rootfs_path: '/host/root',
  procfs_path: '/host/proc',
  sysfs_path: '/host/sys',
} as const;

/** The volumes for them: the path on the host, and where it is mounted. */
const MOUNTS = {
  rootfs: ['/', PATHS.rootfs_path],
  proc: ['/proc', PATHS.procfs_path],
  sys: ['/sys', PATHS.sysfs_path],
} as const;

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
      Object.keys(PATHS).flatMap(
        argument => problemOf(argument, exporter, workload) ?? [],
      ),
    );
    if (problems.length === 0) {
      return passing(
        `${workload.name} reads the host's file systems.`,
        exporters.map(exporter => configEvidence(exporter)),
      );
    }
    return failing(
      `${inWords([...new Set(problems.map(it => it.argument))])} of ${
        exporters[0].id
      } ${
        problems.length === 1 ? 'leads' : 'lead'
      } to no mount of the host: its metrics are those of the container.`,
      // An exporter that lacks several arguments is one line.
      eachOnce(problems.map(({ evidence }) => evidence)),
      {
        text: 'Mount /, /proc and /sys of the host read-only, and point the exporter at them.',
        alloy: snippet(
          block('prometheus.exporter.unix', exporters[0].block.label, PATHS),
        ),
        patch: [
          'volumeMounts:',
          ...Object.entries(MOUNTS).flatMap(([name, [, mountPath]]) => [
            `  - name: ${name}`,
            `    mountPath: ${mountPath}`,
            '    readOnly: true',
          ]),
          'volumes:',
          ...Object.entries(MOUNTS).flatMap(([name, [path]]) => [
            `  - name: ${name}`,
            '    hostPath:',
            `      path: ${path}`,
          ]),
        ].join('\n'),
      },
    );
  },
});

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
