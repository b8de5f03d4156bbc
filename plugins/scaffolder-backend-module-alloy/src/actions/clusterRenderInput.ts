import type { z as Zod } from 'zod/v3';

type ZodV3 = typeof Zod;

/**
 * The shape of a spec, for the scaffolder's list of actions and its first
 * check. It says what the fields are and not what they may hold: that is
 * `parseSpec`'s, whose messages are written for people.
 */
export function specInput(z: ZodV3) {
  return z.object(
    {
      cluster: z.string().describe('Name of the cluster: a DNS label'),
      datacentre: z.string().describe('Where the cluster is: a DNS label'),
      namespace: z
        .string()
        .optional()
        .describe(
          'Kubernetes namespace of the collectors. Default: monitoring',
        ),
      metrics: metricsInput(z).describe('Where metrics and rules go'),
      logs: z
        .object({
          url: z.string().describe('Push URL of Loki'),
          hostsUrl: z
            .string()
            .optional()
            .describe('The same as hosts outside Kubernetes reach it'),
          tenant: z.string().describe('Tenant of Loki'),
        })
        .describe('Where logs go'),
      storageClass: z
        .string()
        .optional()
        .describe("StorageClass of the volumes. Default: the cluster's"),
      alloyVersion: z
        .string()
        .optional()
        .describe('Release of Alloy, such as v1.18.1'),
      hosts: z
        .array(hostInput(z))
        .optional()
        .describe('Hosts outside Kubernetes'),
      catalog: catalogInput(z)
        .optional()
        .describe('What stands in the catalog'),
    },
    { description: "What is asked for: the cluster's spec" },
  );
}

function metricsInput(z: ZodV3) {
  return z.object({
    remoteWriteUrl: z.string().describe('Remote-write URL of Mimir'),
    hostsRemoteWriteUrl: z
      .string()
      .optional()
      .describe('The same as hosts outside Kubernetes reach it'),
    rulerUrl: z
      .string()
      .optional()
      .describe('Address of the Mimir ruler; without it, no rules are synced'),
    tenant: z.string().describe('Tenant of Mimir'),
  });
}

function hostInput(z: ZodV3) {
  return z.object({
    name: z.string().describe('Name of the host: a DNS label'),
    kind: z.string().describe('proxmox, raspberry-pi, vyos or debian'),
  });
}

function catalogInput(z: ZodV3) {
  return z.object({
    owner: z.string().optional().describe('Owner. Default: platform'),
    system: z.string().optional().describe('System'),
    metricsInstance: z
      .string()
      .optional()
      .describe("Mimir instance in the portal's configuration"),
    logsInstance: z
      .string()
      .optional()
      .describe("Loki instance in the portal's configuration"),
  });
}
