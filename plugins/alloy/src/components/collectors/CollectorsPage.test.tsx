import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { unknown } from '@alloy-fleet/alloy-advisor';
import type { Snapshot } from '@alloy-fleet/backstage-plugin-alloy-common';
import {
  TAB,
  renderOnEntityPage,
} from '../../__testUtils__/renderOnEntityPage';
import { stubApi } from '../../__testUtils__/stubApi';
import {
  SCRIPT,
  clusterEntity,
  degradedSnapshot,
  metricsRefusedSnapshot,
  misconfiguredSnapshot,
  reportOf,
  startedByScriptSnapshot,
} from '../../testdata';
import { EntityAlloyContent } from '../page';

async function renderPage(snapshot: Snapshot) {
  renderOnEntityPage(<EntityAlloyContent tab={TAB} />, {
    api: stubApi({ getReport: async () => reportOf(snapshot) }),
    entity: clusterEntity,
    at: '/collectors',
  });
  return {
    collectors: await screen.findByRole('table', { name: 'Collectors' }),
    hosts: screen.getByRole('table', { name: 'Hosts' }),
  };
}

/** The text of each cell of the row with a name. */
function cellsOf(table: HTMLElement, row: string): (string | null)[] {
  const header = within(table).getByRole('rowheader', { name: row });
  return within(header.closest('tr')!)
    .getAllByRole('cell')
    .map(it => it.textContent);
}

describe('CollectorsPage', () => {
  it('shows of each collector what it is, how it is and what is wrong', async () => {
    const { collectors } = await renderPage(degradedSnapshot());

    const [kind, , ready, version, memory, behind, findings] = cellsOf(
      collectors,
      'alloy-node',
    );
    expect([kind, ready]).toEqual(['DaemonSet', '5 / 7']);
    expect(version).toMatch(/^v1\.18\.1.*2 unknown: This instance stored no/);
    expect(memory).toMatch(/^62Mi of 512Mi/);
    expect(behind).toMatch(/^2 s/);
    expect(findings).toMatch(/^\d+ failing/);
    expect(screen.getByText('alloy-node covers 5 of 7 nodes.')).toBeVisible();
  });

  it('leads to the page of a collector', async () => {
    const { collectors } = await renderPage(degradedSnapshot());
    const link = within(collectors).getByRole('link', { name: 'alloy-node' });
    expect(link).toHaveAttribute(
      'href',
      `${TAB}/collectors/monitoring/alloy-node`,
    );

    await userEvent.click(link);
    expect(
      screen.getByRole('heading', { level: 2, name: 'alloy-node' }),
    ).toBeInTheDocument();
  });

  it('says of each whether it is clustered as it should be', async () => {
    const { collectors } = await renderPage(misconfiguredSnapshot());

    expect(cellsOf(collectors, 'alloy-node')[1]).toBe('yes, wrong');
    expect(cellsOf(collectors, 'alloy-cluster')[1]).toBe('no, wrong');
  });

  it('says why it does not know whether one is clustered', async () => {
    const { collectors } = await renderPage(startedByScriptSnapshot());

    expect(cellsOf(collectors, 'alloy-cluster')[1]).toBe(`unknown: ${SCRIPT}`);
  });

  it('shows nothing of what the metrics store does not tell', async () => {
    const { collectors } = await renderPage(metricsRefusedSnapshot());

    const [, , ready, version, memory, behind, findings] = cellsOf(
      collectors,
      'alloy-cluster',
    );
    expect(ready).toBe('2 / 2');
    for (const cell of [version, memory, behind]) {
      expect(cell).toMatch(/^unknown: The metrics store refused/);
    }
    expect(findings).toMatch(/^ ?\d+ unknown/);
  });

  it('unfolds a host: its entity, what it says of itself and its findings', async () => {
    const { hosts } = await renderPage(degradedSnapshot());
    expect(cellsOf(hosts, 'pve-01')[1]).toBe('reporting');
    expect(cellsOf(hosts, 'rpi-01')[1]).toMatch(/^silent for /);

    await userEvent.click(
      within(hosts).getByRole('button', { name: 'Show details of rpi-01' }),
    );
    expect(within(hosts).getByRole('link', { name: 'rpi-01' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/rpi-01',
    );
    expect(
      screen.getByRole('list', { name: 'Findings on rpi-01' }),
    ).toHaveTextContent(/rpi-01 is silent/);
  });

  it('shows the hosts that are known, and says that there may be others', async () => {
    const { hosts } = await renderPage({
      ...degradedSnapshot(),
      allHosts: unknown('catalog', 'It did not answer in time.'),
    });

    expect(cellsOf(hosts, 'pve-01')[1]).toBe('reporting');
    expect(
      screen.getByText(/It is not known which hosts there are\./),
    ).toHaveTextContent('It did not answer in time.');
  });

  it('says that a host has no entity', async () => {
    const { hosts } = await renderPage(degradedSnapshot());
    await userEvent.click(
      within(hosts).getByRole('button', { name: 'Show details of vyos-01' }),
    );

    expect(hosts).toHaveTextContent('It has none in the catalog.');
  });
});
