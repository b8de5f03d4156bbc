import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useAppLocation } from '@backstage/frontend-plugin-api';
import type {
  Finding,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { TAB } from '../../__testUtils__/renderOnEntityPage';
import { renderInTab } from '../../__testUtils__/renderInTab';
import {
  degradedSnapshot,
  healthySnapshot,
  metricsRefusedSnapshot,
  misconfiguredSnapshot,
  reportOf,
} from '../../testdata';
import { FindingLinksProvider } from './FindingLinks';
import { FindingsPage } from './FindingsPage';

function Address() {
  const { pathname, search } = useAppLocation();
  return <p data-testid="address">{pathname + search}</p>;
}

function renderPage(report: Report, query = '') {
  return renderInTab(
    <FindingLinksProvider report={report}>
      <FindingsPage report={report} />
      <Address />
    </FindingLinksProvider>,
    { at: `/findings${query}` },
  );
}

const list = (name: string) => screen.getByRole('list', { name });
const address = () => screen.getByTestId('address').textContent;
const unfold = (name: RegExp) =>
  userEvent.click(screen.getByRole('button', { name }));

const finding = (name: string, changes: Partial<Finding> = {}): Finding => ({
  check: 'made-up/check',
  status: 'failing',
  severity: 'critical',
  subject: { kind: 'instance', name, namespace: 'monitoring' },
  summary: `${name} is out of order.`,
  evidence: [],
  ...changes,
});

const withFindings = (findings: Finding[]): Report => ({
  ...reportOf(healthySnapshot()),
  findings,
});

describe('FindingsPage', () => {
  it('shows what fails, the worst first, and its consequences under it', () => {
    renderPage(reportOf(degradedSnapshot()));

    const failing = list('Failing findings');
    const words = within(failing)
      .getAllByRole('button')
      .map(it => it.textContent);
    expect(words[0]).toMatch(/^critical/);
    expect(words[words.length - 1]).toMatch(/^(warning|info)/);
    const under = within(failing).getByRole('list', {
      name: /^Explained by: alloy-node on k8s-worker-02 was OOM-killed/,
    });
    expect(
      within(under).getByText(/^k8s-worker-02 has no ready alloy-node/),
    ).toBeInTheDocument();
  });

  it('unfolds the query, its value, its threshold, and where to ask it', async () => {
    renderPage(reportOf(degradedSnapshot()));
    await unfold(/rpi-01 is silent/);

    const query =
      'timestamp(alloy_build_info{cluster="lab-lon1-uk",instance="rpi-01"})';
    expect(screen.getByText(query)).toBeVisible();
    expect(screen.getByText('a sample in the last 5 minutes')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Copy query' })).toBeVisible();
    const href = screen
      .getByRole('link', { name: /^Open in Grafana/ })
      .getAttribute('href')!;
    expect(JSON.parse(new URL(href).searchParams.get('panes')!)).toMatchObject({
      alloy: { queries: [{ expr: query }] },
    });
  });

  it('unfolds the object with its field, how to see it, and the change to copy', async () => {
    renderPage(reportOf(misconfiguredSnapshot()));
    await unfold(/replicas that are not clustered/);

    expect(
      screen.getAllByText('statefulset/alloy-cluster (monitoring)')[0],
    ).toBeVisible();
    expect(screen.getByText('spec.replicas')).toBeVisible();
    expect(
      screen.getAllByText(
        'kubectl get statefulset/alloy-cluster --namespace monitoring --output yaml',
      ),
    ).toHaveLength(1);
    expect(screen.getByText(/--cluster.enabled=true$/m)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Copy change' })).toBeVisible();
  });

  it('shows and finds what is about metrics, streams and targets', async () => {
    renderPage(
      withFindings([
        finding('up', { subject: { kind: 'metric', name: 'up' } }),
        finding('{job="api"}', {
          check: 'made-up/silent',
          subject: { kind: 'stream', name: '{job="api"}', tenant: 'payments' },
        }),
        finding('10.0.3.7:9100', {
          check: 'made-up/down',
          subject: {
            kind: 'target',
            name: '10.0.3.7:9100',
            job: 'integrations/unix',
            namespace: 'monitoring',
            collector: 'alloy-node',
          },
        }),
      ]),
      '?text=integrations/unix',
    );

    const words = () =>
      within(list('Failing findings'))
        .getAllByRole('button')
        .map(it => it.textContent);
    expect(words()).toEqual([
      expect.stringContaining('target 10.0.3.7:9100 of job integrations/unix'),
    ]);
    await userEvent.clear(screen.getByRole('searchbox'));
    expect(words()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('metric up'),
        expect.stringContaining('log stream {job="api"} in tenant payments'),
      ]),
    );
  });

  it('leads from a line of a configuration to that line', async () => {
    renderPage(
      withFindings([
        finding('alloy-cluster', {
          subject: {
            kind: 'collector',
            name: 'alloy-cluster',
            namespace: 'monitoring',
          },
          evidence: [
            {
              kind: 'config',
              file: 'config.alloy',
              line: 80,
              column: 1,
              text: 'otelcol.receiver.otlp "default" {',
            },
          ],
        }),
      ]),
    );
    await unfold(/out of order/);

    expect(
      screen.getByRole('link', { name: 'Show it in the configuration' }),
    ).toHaveAttribute(
      'href',
      `${TAB}/collectors/monitoring/alloy-cluster?file=config.alloy&line=80#configuration`,
    );
  });

  it('keeps what passes and what is unknown behind their counts, with the reason', async () => {
    const report = reportOf(metricsRefusedSnapshot());
    renderPage(report);
    const unknown = report.findings.filter(it => it.status === 'unknown');
    expect(screen.queryByRole('list', { name: 'Passing findings' })).toBeNull();

    await unfold(new RegExp(`^${unknown.length} unknown findings`));
    expect(list('Unknown findings')).toHaveTextContent(/403 Forbidden/);
  });

  it('takes its filter from the address', () => {
    renderPage(
      reportOf(degradedSnapshot()),
      '?status=failing&severity=critical&text=rpi',
    );

    expect(screen.getByText(/rpi-01 is silent/)).toBeInTheDocument();
    expect(screen.queryByText(/OOM-killed/)).toBeNull();
    expect(screen.getByRole('button', { name: /^Failing/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(screen.getByRole('status')).toHaveTextContent(/^1 of \d+ findings$/);
  });

  it('writes its filter into the address', async () => {
    renderPage(reportOf(degradedSnapshot()));
    await userEvent.click(screen.getByRole('button', { name: /^Critical/ }));
    await userEvent.selectOptions(
      screen.getByLabelText('Collector'),
      'alloy-node',
    );
    await userEvent.type(screen.getByLabelText('Search'), 'oom');

    expect(address()).toBe(
      `${TAB}/findings?severity=critical&collector=alloy-node&text=oom`,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear the filter' }),
    );
    expect(address()).toBe(`${TAB}/findings`);
  });

  it('shows what is at the places that a link names, and all places again', async () => {
    renderPage(reportOf(degradedSnapshot()), '?subject=rpi-01&subject=other');
    expect(screen.getByText(/rpi-01 is silent/)).toBeInTheDocument();
    expect(screen.queryByText(/OOM-killed/)).toBeNull();

    await unfold(/^At 2 places only/);
    expect(address()).toBe(`${TAB}/findings`);
  });

  it('says that a filter leaves nothing, and takes it away', async () => {
    renderPage(reportOf(degradedSnapshot()), '?text=nothing+like+it');
    expect(screen.getByText('The filter leaves no finding.')).toBeVisible();

    const [clear] = screen.getAllByRole('button', {
      name: 'Clear the filter',
    });
    await userEvent.click(clear);
    expect(list('Failing findings')).toBeInTheDocument();
  });

  it('leads from a consequence to its cause that the filter left out', async () => {
    renderPage(
      reportOf(degradedSnapshot()),
      '?text=alloy-node-pzd79+is+silent',
    );
    await userEvent.click(
      screen.getByRole('link', { name: /instances\/oom-killed/ }),
    );

    expect(address()).toBe(`${TAB}/findings`);
    const cause = screen.getByRole('button', {
      name: /^critical.*was OOM-killed/,
    });
    expect(cause).toHaveFocus();
    expect(cause).toHaveAttribute('aria-expanded', 'true');
  });

  it('shows thousands a part at a time', async () => {
    renderPage(
      withFindings(Array.from({ length: 5000 }, (_, i) => finding(`pod-${i}`))),
    );
    expect(screen.queryByRole('list', { name: 'made-up/check' })).toBeNull();

    await unfold(
      /out of order, and 4,999 more like it.*made-up\/check at 5,000 places/,
    );
    expect(within(list('made-up/check')).getAllByRole('listitem')).toHaveLength(
      10,
    );
    await unfold(/^Show 50 more of 4,990/);
    expect(within(list('made-up/check')).getAllByRole('listitem')).toHaveLength(
      60,
    );
  });

  describe('with what reports before remember', () => {
    const moment = (minutesAgo: number) =>
      new Date(Date.now() - minutesAgo * 60_000).toISOString();
    const since = (minutesAgo: number) => ({
      firstSeenAt: moment(minutesAgo),
      notFailingAt: moment(minutesAgo + 1),
      steadyFrom: moment(minutesAgo),
    });
    // When a test begins: they take a while together.
    const report = (): Report => ({
      ...withFindings([
        finding('old', { since: since(90) }),
        finding('new', {
          check: 'made-up/other',
          severity: 'warning',
          since: since(12),
        }),
        finding('unheard', { check: 'made-up/third' }),
      ]),
      ended: [
        {
          check: 'made-up/check',
          severity: 'critical',
          subject: { kind: 'host', name: 'rpi-01' },
          summary: 'rpi-01 is silent.',
          firstSeenAt: moment(50),
          lastSeenAt: moment(10),
          endedAt: moment(9),
        },
      ],
    });

    it('tells since when each fails, and in full when it is unfolded', async () => {
      renderPage(report());
      expect(
        screen.getByRole('button', { name: /new is out of order.*12 min ago/ }),
      ).toBeVisible();
      expect(
        screen.getByRole('button', { name: /unheard/ }),
      ).not.toHaveTextContent('ago');

      await unfold(/new is out of order/);
      expect(
        screen.getByText(/^A report first found it failing on/),
      ).toBeVisible();
    });

    it('puts the newest first when the address says so', async () => {
      renderPage(report(), '?order=newest');
      const names = () =>
        within(list('Failing findings'))
          .getAllByText(/is out of order/)
          .map(it => it.textContent?.split(' ')[0]);
      expect(names()).toEqual(['new', 'old', 'unheard']);

      await userEvent.click(
        screen.getByRole('button', { name: 'Newest first' }),
      );
      expect(address()).toBe(`${TAB}/findings`);
      expect(names()).toEqual(['old', 'new', 'unheard']);
    });

    it('keeps the order when the filter is taken away', async () => {
      renderPage(report(), '?order=newest&text=old');
      await userEvent.click(
        screen.getByRole('button', { name: 'Clear the filter' }),
      );

      expect(address()).toBe(`${TAB}/findings?order=newest`);
      expect(
        screen.queryByRole('button', { name: 'Clear the filter' }),
      ).toBeNull();
    });

    it('keeps what ended behind its count', async () => {
      renderPage(report());
      expect(screen.queryByText(/rpi-01/)).toBeNull();

      await unfold(/^1 ended in the last hour/);
      const [ended] = within(list('Findings that ended')).getAllByRole(
        'listitem',
      );
      expect(ended).toHaveTextContent(
        'No longer: rpi-01 is silent.host rpi-01 · made-up/check · ended 9 min ago, after 40 min',
      );
    });

    it('says that it is unknown what ended, and why', () => {
      renderPage({
        ...withFindings([finding('old')]),
        ended: undefined,
        notRemembered: `The portal's database did not answer within 2 s.`,
      });

      expect(
        screen.getByText(
          `Since when findings fail, and what ended, is unknown. The portal's database did not answer within 2 s.`,
        ),
      ).toBeVisible();
    });

    it('shows what ended when the address names it, as far as the filter leaves it', () => {
      renderPage(report(), '?text=rpi#alloy-ended');

      expect(list('Findings that ended')).toBeVisible();
      expect(screen.getByRole('status')).toHaveTextContent('0 of 3 findings');
    });
  });

  it('says when nothing was checked', () => {
    renderPage(withFindings([]));

    expect(screen.getByText('Nothing was checked.')).toBeInTheDocument();
  });
});
