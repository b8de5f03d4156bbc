import type { z as Zod } from 'zod/v3';

type ZodV3 = typeof Zod;

/**
 * The shape of a spec, for the scaffolder's list of actions and its first
 * check. It says what the fields are and not what they may hold: that is
 * `parseSpec`'s, whose messages are written for people.
 */
export function specInput(z: ZodV3) {
  // Open: which fields there are is parseSpec's to say, in words.
  return z
    .object(
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
            ...accessInput(z),
          })
          .passthrough()
          .describe('Where logs go'),
        externalLabels: z
          .record(z.string())
          .optional()
          .describe('Further labels of every series and log line'),
        otlp: openObject(z).describe('OTLP: enabled, grpcPort, httpPort'),
        collectors: openObject(z).describe(
          'How node, cluster and kubeEvents run: resources, scheduling, replicas',
        ),
        cardinality: openObject(z).describe(
          'What is collected although it costs many series or streams',
        ),
        networkPolicy: openObject(z).describe(
          'Who may reach the collectors: enabled, scrapeNamespaces, apiServers',
        ),
        delivery: openObject(z).describe(
          'How manifests come into the cluster: method, repositoryUrl, branch',
        ),
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
    )
    .passthrough();
}

function metricsInput(z: ZodV3) {
  return z
    .object({
      remoteWriteUrl: z.string().describe('Remote-write URL of Mimir'),
      hostsRemoteWriteUrl: z
        .string()
        .optional()
        .describe('The same as hosts outside Kubernetes reach it'),
      rulerUrl: z
        .string()
        .optional()
        .describe(
          'Address of the Mimir ruler; without it, no rules are synced',
        ),
      tenant: z.string().describe('Tenant of Mimir'),
      ...accessInput(z),
    })
    .passthrough();
}

function accessInput(z: ZodV3) {
  return {
    basicAuth: openObject(z).describe(
      'username, secret and key of a Kubernetes Secret with the password',
    ),
    bearerAuth: openObject(z).describe(
      'secret and key of a Kubernetes Secret with the token',
    ),
    tls: openObject(z).describe(
      'caSecret and caKey of a Kubernetes Secret with the CA',
    ),
  };
}

/** An object whose fields `parseSpec` knows. */
function openObject(z: ZodV3) {
  return z.object({}).passthrough().optional();
}

/** The shape of a host outside Kubernetes. */
export function hostInput(z: ZodV3) {
  return z
    .object({
      name: z.string().describe('Name of the host: a DNS label'),
      kind: z.string().describe('proxmox, raspberry-pi, vyos, debian or rpm'),
      architecture: z.string().optional().describe('amd64 or arm64'),
      journals: z
        .array(z.object({}).passthrough())
        .optional()
        .describe("name and path of journals beside the system's own"),
      scrapeTargets: z
        .array(z.object({}).passthrough())
        .optional()
        .describe('job and address of exporters that its Alloy scrapes'),
    })
    .passthrough();
}

function catalogInput(z: ZodV3) {
  return z
    .object({
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
    })
    .passthrough();
}
