/** Series of a component that scrapes, and of whatever it scrapes. */
export const SERIES_OF_SCRAPES: readonly string[] = [
  'up',
  'scrape_*',
  'prometheus_target_*',
];

/** Those of one that finds its targets by the Kubernetes API. */
export const SERIES_OF_DISCOVERY: readonly string[] = [
  'prometheus_sd_kubernetes_*',
];

/** What cAdvisor says of containers. */
export const SERIES_OF_CONTAINERS: readonly string[] = ['container_*'];
