import {
  LoggerService,
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  ClusterDetails,
  KubernetesClustersSupplier,
  kubernetesClusterSupplierExtensionPoint,
} from '@backstage/plugin-kubernetes-node';

/** How long the lab's answer is good for, in milliseconds. */
const FRESH_MS = 2_000;

/**
 * Lets the kubernetes plugin know the clusters that the lab grows from new
 * repositories, beside those of its configuration. Without
 * `lab.clustersUrl` in the configuration it does nothing.
 */
export const labClusters = createBackendModule({
  pluginId: 'kubernetes',
  moduleId: 'lab-clusters',
  register(env) {
    env.registerInit({
      deps: {
        suppliers: kubernetesClusterSupplierExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ suppliers, config, logger }) {
        const url = config.getOptionalString('lab.clustersUrl');
        if (url) {
          const token = config.getString('lab.token');
          suppliers.addClusterSupplier(async ({ getDefault }) =>
            supplierOf({ configured: await getDefault(), url, token, logger }),
          );
        }
      },
    });
  },
});

function supplierOf(options: {
  configured: KubernetesClustersSupplier;
  url: string;
  token: string;
  logger: LoggerService;
}): KubernetesClustersSupplier {
  const { configured, url, token, logger } = options;
  let grown: Promise<ClusterDetails[]> | undefined;
  let askedAtMs = 0;
  return {
    async getClusters(asked) {
      if (!grown || Date.now() - askedAtMs > FRESH_MS) {
        askedAtMs = Date.now();
        grown = ask(url, token).catch(error => {
          logger.warn(`The lab does not say which clusters it has: ${error}`);
          return [];
        });
      }
      return [...(await configured.getClusters(asked)), ...(await grown)];
    },
  };
}

async function ask(url: string, token: string): Promise<ClusterDetails[]> {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${response.status} ${await response.text()}`);
  }
  const clusters: { name: string; url: string }[] = await response.json();
  return clusters.map(it => ({
    ...it,
    skipMetricsLookup: true,
    authMetadata: {
      'kubernetes.io/auth-provider': 'serviceAccount',
      serviceAccountToken: token,
    },
  }));
}
