import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { known, unknown } from '@alloy-fleet/alloy-advisor';
import type {
  Finding,
  Series,
  Snapshot,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import {
  TAB,
  renderOnEntityPage,
} from '../../__testUtils__/renderOnEntityPage';
import { stubApi } from '../../__testUtils__/stubApi';
import {
  clusterEntity,
  collectors,
  healthySnapshot,
  metricsRefusedSnapshot,
  placement,
  reportOf,
  seriesOf,
  withPlacements,
} from '../../testdata';
import { EntityAlloyContent } from '../page';

const AGREEING = seriesOf('peers', '1h', {
  'alloy-cluster-0': 2,
  'alloy-cluster-1': 2,
});

function renderPage(
  snapshot: Snapshot,
  options: { findings?: Finding[]; series?: () => Promise<Series> } = {},
) {
  const { findings, series = async () => AGREEING } = options;
  const report = reportOf(snapshot);
  renderOnEntityPage(<EntityAlloyContent tab={TAB} />, {
    api: stubApi({
      getReport: async () => ({
        ...report,
        findings: findings ?? report.findings,
      }),
      getSeries: series,
    }),
    entity: clusterEntity,
    at: '/clustering',
  });
}

/** The cells of a row, what names it first. */
function row(table: HTMLElement, name: string): (string | null)[] {
  const header = within(table).getByRole('rowheader', { name });
  return [...header.closest('tr')!.children].map(it => it.textContent);
}

/** A cluster in which alloy-cluster has these components. */
function clusterWith(...placements: ReturnType<typeof placement>[]) {
  const [, cluster] = collectors();
  return {
    ...healthySnapshot(),
    collectors: known('kubernetes', [withPlacements(cluster, placements)]),
  };
}

describe('ClusteringPage', () => {
  it('says that all see all, and who sees whom', async () => {
    renderPage(healthySnapshot());

    expect(
      await screen.findByText('All 2 members see each other.'),
    ).toBeInTheDocument();
    const matrix = screen.getByRole('table', {
      name: 'Who sees whom in lab-lon1-uk',
    });
    expect(row(matrix, 'alloy-cluster-0')).toEqual([
      'alloy-cluster-0',
      'itself',
      '✓ seen',
      '2',
    ]);
  });

  it('leaves unknown who was not asked, and gives the numbers', async () => {
    renderPage({
      ...healthySnapshot(),
      peers: unknown('alloy', 'podProxy is off.'),
    });

    expect(
      await screen.findByText(
        'All 2 members see 2 peers each, by their metrics.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/podProxy is off\./)).toBeInTheDocument();
    expect(
      row(
        screen.getByRole('table', { name: /Who sees whom/ }),
        'alloy-cluster-0',
      ),
    ).toEqual(['alloy-cluster-0', 'itself', 'unknown', '2']);
  });

  it('shows the targets of each member, and the even share', async () => {
    renderPage(healthySnapshot());

    const targets = await screen.findByRole('region', {
      name: 'Targets by member',
    });
    expect(targets).toHaveTextContent(
      '65 targets; an even share, marked, is 32.5. alloy-cluster-0 is 5 % above it.',
    );
    expect(
      within(targets)
        .getAllByRole('listitem')
        .map(it => it.textContent),
    ).toEqual(['alloy-cluster-034', 'alloy-cluster-131']);
  });

  it('leaves targets unknown that the store does not tell, and says why', async () => {
    renderPage({
      ...healthySnapshot(),
      clustering: unknown('metrics', 'The store is asked too much: 429.'),
    });

    expect(
      await screen.findByRole('region', { name: 'Targets by member' }),
    ).toHaveTextContent(
      /^Targets by memberIt is not known how many targets each owns. Metrics: The store is asked too much: 429.$/,
    );
  });

  it('says when members saw different numbers of peers', async () => {
    renderPage(healthySnapshot(), {
      series: async () =>
        seriesOf('peers', '1h', {
          'alloy-cluster-0': at => (at > 0.45 && at < 0.55 ? 1 : 2),
          'alloy-cluster-1': 2,
        }),
    });

    expect(
      await screen.findByText(
        /^Members saw different numbers of peers once, for \d+ min/,
      ),
    ).toBeInTheDocument();
  });

  it('keeps the rest when nothing is known over time', async () => {
    renderPage(healthySnapshot(), {
      series: async () => {
        throw new Error('The store timed out.');
      },
    });

    expect(await screen.findByText(/The store timed out/)).toBeInTheDocument();
    expect(
      screen.getByText('All 2 members see each other.'),
    ).toBeInTheDocument();
  });

  it('names the components that are wrong first, with the remedy', async () => {
    const finding: Finding = {
      check: 'clustering/component-not-clustered',
      status: 'failing',
      severity: 'warning',
      area: 'clustering',
      subject: {
        kind: 'collector',
        name: 'alloy-cluster',
        namespace: 'monitoring',
      },
      summary: 'Two replicas scrape the same targets.',
      evidence: [],
      remedy: { text: 'Add a clustering block.' },
    };
    renderPage(
      clusterWith(
        placement('prometheus.scrape.right'),
        placement('prometheus.scrape.wrong', {
          line: 40,
          is: 'not-clustered',
          right: false,
          check: finding.check,
        }),
      ),
      { findings: [finding] },
    );

    const table = await screen.findByRole('table', {
      name: 'Clustering by component',
    });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(it => it.getAttribute('aria-label')),
    ).toEqual(['prometheus.scrape.wrong', 'prometheus.scrape.right']);
    const wrong = row(table, 'prometheus.scrape.wrong');
    expect(wrong.slice(1, 3)).toEqual(['clustered', 'not clustered, wrong']);
    expect(wrong[3]).toMatch(/What to do: Add a clustering block\.$/);
    expect(
      within(table).getByRole('link', { name: 'alloy-cluster, line 40' }),
    ).toHaveAttribute(
      'href',
      `${TAB}/collectors/monitoring/alloy-cluster?file=config.alloy&line=40#configuration`,
    );

    await userEvent.click(
      screen.getByRole('button', {
        name: 'Show the finding on prometheus.scrape.wrong',
      }),
    );
    expect(
      screen.getByText('Two replicas scrape the same targets.'),
    ).toBeInTheDocument();
  });

  it('calls nothing right that could not be judged', async () => {
    renderPage(clusterWith(placement('a', { is: 'unknown', right: null })));

    expect(
      await screen.findByText('1 of 1 components could not be judged.'),
    ).toBeInTheDocument();
  });

  it('says why it is not known who takes part', async () => {
    renderPage({
      ...metricsRefusedSnapshot(),
      peers: unknown('alloy', 'podProxy is off.'),
    });

    expect(
      await screen.findByText(
        /It is not known which instances take part in a cluster/,
      ),
    ).toHaveTextContent(/403 Forbidden/);
  });

  it('says that no instance takes part', async () => {
    renderPage({
      ...healthySnapshot(),
      clustering: known('metrics', []),
      peers: known('alloy', []),
    });

    expect(
      await screen.findByText('No instance takes part in a cluster.'),
    ).toBeInTheDocument();
  });
});
