import { exploreUrl } from './exploreUrl';

describe('exploreUrl', () => {
  it('keeps a query whole, whatever stands in it', () => {
    const query = 'sum(rate(x{cluster="a&b #1"}[5m])) > 0';
    const url = new URL(
      exploreUrl(
        { grafanaUrl: 'https://grafana.example.net/g', datasourceUid: 'mimir' },
        'prometheus',
        query,
      ),
    );

    expect(url.origin + url.pathname).toBe(
      'https://grafana.example.net/g/explore',
    );
    expect(JSON.parse(url.searchParams.get('panes')!)).toMatchObject({
      alloy: {
        datasource: 'mimir',
        queries: [
          { expr: query, datasource: { type: 'prometheus', uid: 'mimir' } },
        ],
      },
    });
  });

  it('looks back as far as it is told', () => {
    const url = new URL(
      exploreUrl(
        { grafanaUrl: 'https://grafana.example.net', datasourceUid: 'mimir' },
        'prometheus',
        'up',
        6 * 3_600,
      ),
    );

    expect(JSON.parse(url.searchParams.get('panes')!)).toMatchObject({
      alloy: { range: { from: 'now-21600s', to: 'now' } },
    });
  });
});
