import type { Explore } from '@alloy-fleet/backstage-plugin-alloy-common';

/** What a data source of Grafana is asked with. */
export type QueryLanguage = 'prometheus' | 'loki';

/**
 * The address of a query in Grafana's Explore (version 10 and later).
 *
 * @param lookBackSeconds - how far back it goes from now; an hour unless told
 */
export function exploreUrl(
  { grafanaUrl, datasourceUid }: Explore,
  language: QueryLanguage,
  query: string,
  lookBackSeconds: number = 3_600,
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
      range: { from: `now-${Math.round(lookBackSeconds)}s`, to: 'now' },
    },
  };
  const params = new URLSearchParams({
    schemaVersion: '1',
    panes: JSON.stringify(panes),
  });
  return `${grafanaUrl}/explore?${params}`;
}
