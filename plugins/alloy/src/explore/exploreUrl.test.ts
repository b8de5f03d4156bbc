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
});
