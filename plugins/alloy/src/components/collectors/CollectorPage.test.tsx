import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { known, mapFact, unknown } from '@alloy-fleet/alloy-advisor';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import {
  TAB,
  renderOnEntityPage,
} from '../../__testUtils__/renderOnEntityPage';
import { stubApi } from '../../__testUtils__/stubApi';
import type { SeriesQuery } from '../../api';
import {
  SCRIPT,
  clusterEntity,
  clustered,
  configurationOf,
  degradedSnapshot,
  healthySnapshot,
  maybeClustered,
  metricsRefusedSnapshot,
  notClustered,
  reportOf,
  seriesOf,
} from '../../testdata';
import { EntityAlloyContent } from '../page';

const MIB = 2 ** 20;

function renderPage(
  report: Report,
  at = '/collectors/monitoring/alloy-node',
  entity = clusterEntity,
) {
  const getSeries = jest.fn(async (_ref: string, query: SeriesQuery) => ({
    ...(query.view === 'memory'
      ? seriesOf('memory', query.range, {
          'alloy-node-pzd79': x => (60 + 440 * x) * MIB,
          'alloy-node-488nn': 62 * MIB,
        })
      : seriesOf('behind', query.range, { 'alloy-node-488nn': 2 })),
    // What is not fresh would be asked for again.
    to: Date.now() / 1000,
  }));
  const getReport = jest.fn(async () => report);
  const getConfiguration = jest.fn(async () => configurationOf('alloy-node'));
  renderOnEntityPage(<EntityAlloyContent tab={TAB} />, {
    api: stubApi({ getReport, getConfiguration, getSeries }),
    entity,
    at,
  });
  return { getReport, getConfiguration, getSeries };
}

const region = (name: string) => screen.findByRole('region', { name });

describe('CollectorPage', () => {
  it('says in words how the collector is', async () => {
    renderPage(reportOf(degradedSnapshot()));

    expect(await region('alloy-node')).toHaveTextContent(
      /5 of 7 instances of alloy-node are ready\. It has \d+ problems: .*2 of 7 nodes are not covered/,
    );
  });

  it.each([
    [clustered('lab'), 'clustered as lab'],
    [clustered(), 'clustered without a cluster name'],
    [
      { ...clustered(), name: maybeClustered(SCRIPT).name },
      'clustered, its cluster name is unknown',
    ],
    [notClustered, 'not clustered'],
    [maybeClustered(SCRIPT), 'clustered or not is unknown'],
  ])('says whether it is clustered: %#', async (clustering, words) => {
    const healthy = healthySnapshot();
    const collectors = mapFact(healthy.collectors, list =>
      list.map(it => ({ ...it, clustering })),
    );
    renderPage(reportOf({ ...healthy, collectors }));

    expect(await region('alloy-node')).toHaveTextContent(
      `DaemonSet in monitoring · ${words} ·`,
    );
  });

  it('calls it well only when every check on it passed', async () => {
    renderPage(reportOf(healthySnapshot()));

    expect(await region('alloy-node')).toHaveTextContent(
      '7 of 7 instances of alloy-node are ready. Every check on it passes.',
    );
  });

  it('says what could not be checked', async () => {
    renderPage(reportOf(metricsRefusedSnapshot()));

    expect(await region('alloy-node')).toHaveTextContent(
      /\d+ checks? on it could not be made/,
    );
  });

  it('has all that it shows fetched anew by the refresh button', async () => {
    // As the series.
    const takenAt = new Date().toISOString();
    const api = renderPage(reportOf({ ...degradedSnapshot(), takenAt }));
    const [memory] = await screen.findAllByRole('slider');
    const asked = Object.values(api);
    asked.forEach(it => it.mockClear());
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));

    const now = expect.objectContaining({ now: true });
    expect(api.getReport.mock.calls).toEqual([[expect.anything(), now]]);
    expect(api.getConfiguration.mock.calls).toEqual([
      [expect.anything(), expect.objectContaining({ name: 'alloy-node' }), now],
    ]);
    expect(api.getSeries.mock.calls).toEqual(
      ['memory', 'behind'].map(view => [
        expect.anything(),
        expect.objectContaining({ view }),
        now,
      ]),
    );
    expect(memory).toBeInTheDocument();
  });

  it('shows its own findings and no other', async () => {
    renderPage(reportOf(degradedSnapshot()));

    const failing = await screen.findByRole('list', {
      name: 'Failing findings',
    });
    expect(failing).toHaveTextContent(/k8s-worker-03 has no ready alloy-node/);
    expect(failing).not.toHaveTextContent(/rpi-01|alloy-cluster-1/);
  });

  it('shows each instance with its memory, delay and configuration', async () => {
    renderPage(reportOf(degradedSnapshot()));

    const table = await screen.findByRole('table', {
      name: 'Instances of alloy-node',
    });
    const [first, ...others] = within(table).getAllByRole('rowheader');
    // Those out of order stand first.
    expect([first, others[0]].map(it => it.textContent).sort()).toEqual([
      'alloy-node-pzd79on k8s-worker-02',
      'alloy-node-txpndon k8s-worker-03',
    ]);
    const row = within(table)
      .getByRole('rowheader', { name: 'alloy-node-488nn' })
      .closest('tr')!;
    const cells = within(row)
      .getAllByRole('cell')
      .map(it => it.textContent);
    expect(cells.slice(2)).toEqual([
      '62Mi of 512Mi',
      '2 s',
      'v1.18.1',
      'as in the cluster',
    ]);
  });

  it('lists the nodes that are not covered, and why', async () => {
    renderPage(reportOf(degradedSnapshot()));

    const nodes = await screen.findByRole('table', {
      name: 'Nodes that are not covered',
    });
    expect(nodes).toHaveTextContent(
      /k8s-worker-03The node itself is NotReady since .*\d{2}.*\./,
    );
    await userEvent.click(
      screen.getByRole('button', { name: '5 nodes are covered' }),
    );
    expect(screen.getByText(/^k8s-cp-01, k8s-cp-02/)).toBeInTheDocument();
  });

  it('draws memory against its limit, by the nodes that people know', async () => {
    const { getSeries } = renderPage(reportOf(degradedSnapshot()));

    const memory = await region('Memory');
    expect(
      await within(memory).findByText(
        /^Highest: 500Mi on k8s-worker-02 \(alloy-node-pzd79\) at .*, 97\.7 % of the limit\./,
      ),
    ).toBeInTheDocument();
    expect(within(memory).getByText('limit 512Mi')).toBeInTheDocument();
    expect(getSeries).toHaveBeenCalledWith(
      'resource:default/lab-lon1-uk',
      {
        view: 'memory',
        range: '1h',
        collector: { namespace: 'monitoring', name: 'alloy-node' },
      },
      expect.anything(),
    );
  });

  it('looks back as far as the address bar says', async () => {
    const { getSeries } = renderPage(
      reportOf(healthySnapshot()),
      '/collectors/monitoring/alloy-node?range=24h',
    );
    await region('Memory');
    expect(getSeries.mock.calls.map(([, query]) => query.range)).toEqual([
      '24h',
      '24h',
    ]);

    await userEvent.click(screen.getByRole('button', { name: '6 h' }));
    expect(
      getSeries.mock.calls.slice(2).map(([, query]) => query.range),
    ).toEqual(['6h', '6h']);
  });

  it('tells which components are not healthy, in their own words', async () => {
    const snapshot = degradedSnapshot();
    renderPage(
      reportOf({
        ...snapshot,
        components: known('alloy', [
          {
            instance: 'alloy-kube-events-66b98f57cd-9lp4l',
            namespace: 'monitoring',
            ill: [
              {
                id: 'loki.write.store',
                health: 'unhealthy',
                message: 'unknown attribute "uri"',
              },
            ],
          },
        ]),
      }),
      '/collectors/monitoring/alloy-kube-events',
    );

    const components = await region('Components');
    expect(components).toHaveTextContent(
      /1 of 1 instances has components that are not healthy/,
    );
    expect(
      within(components)
        .getByRole('rowheader', { name: 'loki.write.store' })
        .closest('tr'),
    ).toHaveTextContent(/unhealthy.*unknown attribute "uri"/);
  });

  it('says why it is not known which they are', async () => {
    renderPage(
      reportOf({
        ...degradedSnapshot(),
        components: unknown('alloy', 'podProxy is off.'),
      }),
      '/collectors/monitoring/alloy-kube-events',
    );

    expect(await region('Components')).toHaveTextContent(
      /Which components they are is not known\. Alloy: podProxy is off\./,
    );
  });

  it('says that no collector has this name, and why none is known', async () => {
    const snapshot = healthySnapshot();
    const reason = 'Kubernetes refused: 403.';
    renderPage(
      reportOf({ ...snapshot, collectors: unknown('kubernetes', reason) }),
    );

    expect(
      (await screen.findAllByText(/Kubernetes refused: 403/)).length,
    ).toBeGreaterThan(0);
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('leads to the objects where the entity has a tab for them', async () => {
    const annotations = {
      ...clusterEntity.metadata.annotations,
      'backstage.io/kubernetes-label-selector': 'app.kubernetes.io/name=alloy',
    };
    renderPage(reportOf(healthySnapshot()), undefined, {
      ...clusterEntity,
      metadata: { ...clusterEntity.metadata, annotations },
    });

    const objects = await region('Kubernetes objects');
    expect(within(objects).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/resource/lab-lon1-uk/kubernetes',
    );
    expect(objects).toHaveTextContent(
      /kubectl -n monitoring get daemonset\/alloy-node configmap\/alloy-node pod\/alloy-node-488nn/,
    );
  });

  it('says how the entity gets such a tab where it has none', async () => {
    renderPage(reportOf(healthySnapshot()));

    expect(await region('Kubernetes objects')).toHaveTextContent(
      /backstage\.io\/kubernetes-label-selector/,
    );
  });
});
