import { componentFacts } from '@alloy-fleet/alloy-config/components';

/** What measures a host. */
export const HOST_EXPORTER = 'prometheus.exporter.unix';

/** The host's file systems that it needs in a container, as the table of components says. */
export const HOST_MOUNTS = componentFacts(HOST_EXPORTER).host?.mounts ?? [];

/** The arguments that lead it to them. */
export const HOST_PATHS: Readonly<Record<string, string>> = Object.fromEntries(
  HOST_MOUNTS.map(({ argument, mountPath }) => [argument, mountPath]),
);
