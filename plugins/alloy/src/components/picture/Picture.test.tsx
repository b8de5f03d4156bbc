import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Snapshot, known } from '@alloy-fleet/alloy-advisor';
import { TAB } from '../../__testUtils__/renderOnEntityPage';
import { renderInTab } from '../../__testUtils__/renderInTab';
import {
  degradedSnapshot,
  healthySnapshot,
  largeSnapshot,
  metricsRefusedSnapshot,
  reportOf,
} from '../../testdata';
import { Picture } from './Picture';

const renderPicture = (snapshot: Snapshot) =>
  renderInTab(<Picture report={reportOf(snapshot)} />);

const picture = () => screen.getByRole('group', { name: 'Topology' });
const link = (name: RegExp) => within(picture()).getByRole('link', { name });

describe('Picture', () => {
  it('says of each part how it is, and leads to more of it', () => {
    renderPicture(degradedSnapshot());

    expect(
      link(/^k8s-worker-03: critical, \d+ failing findings?\. /),
    ).toHaveAttribute(
      'href',
      `${TAB}/findings?status=failing&text=k8s-worker-03`,
    );
    expect(link(/^k8s-cp-01: ok$/)).toHaveAttribute(
      'href',
      `${TAB}/collectors/monitoring/alloy-node`,
    );
    expect(link(/^alloy-cluster: critical.*1 of 2 ready/)).toHaveAttribute(
      'href',
      `${TAB}/collectors/monitoring/alloy-cluster`,
    );
    expect(link(/^rpi-01: critical/)).toBeInTheDocument();
    expect(link(/^Mimir: ok\. 13\.7 k series$/)).toHaveAttribute(
      'href',
      `${TAB}/cardinality`,
    );
    expect(link(/^Loki: /)).toHaveAttribute(
      'href',
      `${TAB}/findings?text=logs-delivery`,
    );
  });

  it('says how much flows, and of how many that is not known', () => {
    renderPicture(degradedSnapshot());

    expect(picture()).toHaveTextContent('213 samples/s + 2 unknown');
    expect(picture()).toHaveTextContent('7 lines/s + 1 unknown');
  });

  it('names each flow by its number and leads to who delivers it', () => {
    renderPicture(degradedSnapshot());

    const flow = link(
      /^alloy-node to Mimir: 213 samples\/s \+ 2 unknown, not wholly known$/,
    );
    expect(flow).toHaveAttribute(
      'href',
      `${TAB}/collectors/monitoring/alloy-node`,
    );
    expect(within(flow).getByText(/^alloy-node to Mimir/).tagName).toBe(
      'title',
    );
    expect(link(/^Hosts to Loki: /)).toHaveAttribute(
      'href',
      `${TAB}/collectors`,
    );
  });

  it('is all reached by keyboard', async () => {
    renderPicture(healthySnapshot());
    const links = within(picture()).getAllByRole('link');
    screen.getByRole('button', { name: 'Table' }).focus();
    for (const each of links) {
      await userEvent.tab();
      expect(each).toHaveFocus();
    }
  });

  it('has 5,000 nodes in groups that lead to their lists', () => {
    renderPicture(largeSnapshot(5000));

    const nodes = within(picture()).getByRole('group', {
      name: 'Nodes (5,000)',
    });
    expect(
      within(nodes)
        .getAllByRole('link')
        .map(it => it.getAttribute('aria-label')),
    ).toEqual([
      'worker (5): critical, 5 failing findings',
      'worker (4,992): ok',
      'control-plane (3): ok',
    ]);
    expect(link(/^worker \(5\)/)).toHaveAttribute(
      'href',
      `${TAB}/findings?status=failing&${[999, 1999, 2999, 3999, 4999]
        .map(it => `subject=node-${it}`)
        .join('&')}`,
    );
  });

  it('calls nothing well of which nothing is known', () => {
    renderPicture(metricsRefusedSnapshot());

    expect(link(/^Mimir: not wholly known\. refused\. .*403/)).toBeVisible();
    expect(link(/^pve-01: not wholly known/)).toBeVisible();
    expect(picture()).toHaveTextContent('samples/s unknown');
  });

  it('says the same as a table', async () => {
    renderPicture({
      ...degradedSnapshot(),
      hosts: known('metrics', []),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));

    expect(screen.queryByRole('group', { name: 'Topology' })).toBeNull();
    const table = screen.getByRole('table', { name: 'Topology' });
    const cells = (name: string) =>
      within(within(table).getByRole('rowheader', { name }).closest('tr')!)
        .getAllByRole('cell')
        .map(it => it.textContent);
    expect(cells('Nodes')[0]).toMatch(
      /^2 critical: k8s-worker-0\d, k8s-worker-0\d5 ok$/,
    );
    expect(cells('Hosts')).toEqual(['None.', '–', '–']);
    expect(cells('alloy-node').slice(1)).toEqual([
      '213 samples/s + 2 unknown',
      '18 lines/s + 2 unknown',
    ]);
    expect(cells('Mimir')[0]).toBe('ok, 13.7 k series');
  });
});
