import { about } from './about';
import { group } from './group';
import { flag } from './values';

/** How the dashboard comes into Grafana. */
export const grafanaSchema = group({
  sidecar: flag()
    .default(false)
    .meta(
      about({
        title: 'Bring the dashboard to Grafana in this cluster',
        description:
          "By a ConfigMap labelled grafana_dashboard, which Grafana's sidecar finds",
        form: { pages: ['delivery'] },
      }),
    ),
});
