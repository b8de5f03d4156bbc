import type { Configuration } from '@alloy-fleet/backstage-plugin-alloy-common';

const TEXT = `// Metrics and logs of the node that this process runs on.
logging {
  level  = "info"
  format = "logfmt"
}

discovery.kubernetes "pods" {
  role = "pod"
}

prometheus.exporter.unix "node" {
  rootfs_path = "/host/root"
  procfs_path = "/host/proc"
}

prometheus.scrape "pods" {
  targets         = discovery.kubernetes.pods.targets
  forward_to      = [prometheus.remote_write.mimir.receiver]
  scrape_interval = "30s"

  clustering {
    enabled = true
  }
}

prometheus.remote_write "mimir" {
  endpoint {
    url = "https://mimir.example.net/api/v1/push"

    basic_auth {
      username = "lab"
      password = "(secret)"
    }
  }
  external_labels = {
    cluster = "lab-lon1-uk",
  }
}
`;

/** What a collector of the reports is told to do. */
export function configurationOf(
  collector: string,
  changes: Partial<Configuration> = {},
): Configuration {
  return {
    origin: `configmap/${collector}`,
    hash: '73d11bb6194b400cd0551aceb52271430c829e5923f6e09f7c383bd16f86fc21',
    files: [{ name: 'config.alloy', text: TEXT }],
    hidden: 1,
    ...changes,
  };
}
