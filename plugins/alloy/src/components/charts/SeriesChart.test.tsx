import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Series } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Fetched } from '../../fetching';
import { renderInTab } from '../../__testUtils__/renderInTab';
import { healthySnapshot, reportOf, seriesOf } from '../../testdata';
import { FindingLinksProvider } from '../findings/FindingLinks';
import { SeriesChart } from './SeriesChart';

const MIB = 2 ** 20;
const refresh = jest.fn();

function renderChart(
  fetched: Partial<Fetched<Series>>,
  props: Partial<Parameters<typeof SeriesChart>[0]> = {},
) {
  renderInTestApp(
    <SeriesChart
      title="Memory"
      fetched={{ loading: false, refresh, ...fetched }}
      {...props}
    />,
  );
}

const memory = (changes: Partial<Series> = {}) =>
  seriesOf(
    'memory',
    '1h',
    {
      a: at => (60 + at * 60) * MIB,
      b: at => (at < 0.5 ? 400 * MIB : null),
    },
    changes,
  );

describe('SeriesChart', () => {
  it('draws a line for each instance, and the limit', () => {
    renderChart(
      { value: memory() },
      { limit: { value: 512 * MIB, label: 'limit 512Mi' } },
    );

    expect(document.querySelectorAll('path[data-line]')).toHaveLength(2);
    expect(screen.getByText('limit 512Mi')).toBeInTheDocument();
    expect(
      within(screen.getByRole('list', { name: 'Lines' }))
        .getAllByRole('button')
        .map(it => it.textContent),
    ).toEqual(['b–', 'a120Mi']);
  });

  it('reads the values out to who moves along it by keyboard', async () => {
    renderChart({ value: memory() });
    const moment = screen.getByRole('slider');
    expect(moment).toHaveAccessibleName('Memory, moment by moment');
    expect(moment).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/: a 120Mi, b no value$/),
    );

    moment.focus();
    await userEvent.keyboard('{Home}');
    expect(moment).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/: b 400Mi, a 60Mi$/),
    );
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(moment).toHaveAttribute('aria-valuenow', '2');
    await userEvent.keyboard('{End}{ArrowRight}');
    expect(moment).toHaveAttribute('aria-valuenow', '60');
  });

  it('gives the same in a table, with the query', async () => {
    const series = memory();
    renderChart({ value: series });
    await userEvent.click(screen.getByRole('button', { name: /In numbers/ }));

    const row = within(screen.getByRole('table', { name: 'Memory' }))
      .getByRole('rowheader', { name: 'a' })
      .closest('tr')!;
    expect(
      within(row)
        .getAllByRole('cell')
        .slice(0, 3)
        .map(it => it.textContent),
    ).toEqual(['120Mi', '60Mi', '120Mi']);
    expect(screen.getByText(series.query)).toBeInTheDocument();
  });

  it('says how many instances are not shown, and what the store warns of', () => {
    renderChart({
      value: memory({ leftOut: 4998, warnings: ['results truncated'] }),
    });

    expect(screen.getByText(/4,998 more are not shown/)).toBeInTheDocument();
    expect(
      screen.getByText('The metrics store warns: results truncated'),
    ).toBeInTheDocument();
  });

  it('says that nothing was stored, and draws no line at 0', () => {
    renderChart({ value: seriesOf('memory', '1h', { a: () => null }) });

    expect(screen.getByText(/No values were stored/)).toBeInTheDocument();
    expect(screen.queryByRole('slider')).toBeNull();
  });

  it('says that it is being looked up', () => {
    renderChart({ loading: true });

    expect(
      screen.getByRole('status', { name: 'Looking up: Memory' }),
    ).toBeInTheDocument();
  });

  it('says why it is not known, and tries again', async () => {
    renderChart({ error: new Error('The store refused the query: 403.') });

    expect(screen.getByText(/refused the query: 403/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(refresh).toHaveBeenCalled();
  });

  it('keeps the old lines when a refresh fails, and says so', () => {
    renderChart({ value: memory(), error: new Error('gone') });

    expect(screen.getByRole('alert')).toHaveTextContent(/older.*gone/);
    expect(screen.getByRole('slider')).toBeInTheDocument();
  });

  it('puts the lower ones of many together, and names them by their number', () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`pod-${i}`, () => i * MIB]),
    );
    renderChart({ value: seriesOf('memory', '1h', many) });

    expect(document.querySelectorAll('path[data-line]')).toHaveLength(6);
    expect(document.querySelectorAll('path[data-band]')).toHaveLength(1);
    const legend = screen.getByRole('list', { name: 'Lines' });
    expect(legend).toHaveTextContent(/^pod-1919Mi/);
    expect(legend).toHaveTextContent(/14 others, lowest to highest$/);
  });

  it('leads to the same query over the same time in Grafana', async () => {
    const report = reportOf(healthySnapshot());
    const series = seriesOf('memory', '6h', { a: () => MIB });
    await renderInTab(
      <FindingLinksProvider report={report}>
        <SeriesChart
          title="Memory"
          fetched={{ value: series, loading: false, refresh }}
        />
      </FindingLinksProvider>,
    );

    const href = (
      await screen.findByRole('link', { name: /^Open in Grafana: Memory/ })
    ).getAttribute('href')!;
    expect(JSON.parse(new URL(href).searchParams.get('panes')!)).toMatchObject({
      alloy: {
        queries: [{ expr: series.query }],
        range: { from: 'now-21600s', to: 'now' },
      },
    });
  });

  it('has no such link where no Grafana is known', () => {
    renderChart({ value: memory() });

    expect(screen.queryByRole('link')).toBeNull();
  });
});
