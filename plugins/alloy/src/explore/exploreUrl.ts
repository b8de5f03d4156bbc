import type { Explore } from '@alloy-fleet/backstage-plugin-alloy-common';

/** What a data source of Grafana is asked with. */
export type QueryLanguage = 'prometheus' | 'loki';

/**
 * The address of a query over the last hour in Grafana's Explore (version 10
 * and later).
 */
export function exploreUrl(
  { grafanaUrl, datasourceUid }: Explore,
  language: QueryLanguage,
  query: string,
): string {
  const panes = {
    alloy: {
      datasource: datasourceUid,
      queries: [
        {
          refId: 'A',
          datasource: { type: language, uid: datasourceUid },
          expr: query,
        },
      ],
      range: { from: 'now-1h', to: 'now' },
    },
  };
  const params = new URLSearchParams({
    schemaVersion: '1',
    panes: JSON.stringify(panes),
  });
  return `${grafanaUrl}/explore?${params}`;
}
