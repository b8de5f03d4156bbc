import { group } from './group';
import { flag } from './values';

/** How the dashboard comes into Grafana. */
export const grafanaSchema = group({
  sidecar: flag()
    .default(false)
    .describe(
      "Whether a ConfigMap labelled grafana_dashboard carries the dashboard, for Grafana's sidecar in this cluster",
    ),
});
