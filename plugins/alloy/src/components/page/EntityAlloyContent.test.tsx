import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Entity } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import {
  TAB,
  renderOnEntityPage,
} from '../../__testUtils__/renderOnEntityPage';
import { stubApi } from '../../__testUtils__/stubApi';
import type { AlloyApi } from '../../api';
import {
  clusterEntity,
  degradedSnapshot,
  emptySnapshot,
  healthySnapshot,
  metricsRefusedSnapshot,
  reportOf,
} from '../../testdata';
import { EntityAlloyContent } from './EntityAlloyContent';

function renderTab(
  api: AlloyApi,
  options: { entity?: Entity; at?: string } = {},
) {
  const { entity = clusterEntity, at } = options;
  return renderOnEntityPage(<EntityAlloyContent tab={TAB} />, {
    api,
    entity,
    at,
  });
}

/** The pages of the tab, as they are linked. */
const tabs = () =>
  within(
    screen.getByRole('navigation', { name: 'Pages of this cluster' }),
  ).getAllByRole('link');

const currentTab = () =>
  tabs().find(it => it.getAttribute('aria-current') === 'page')?.textContent;

const answering = (snapshot = healthySnapshot()) =>
  stubApi({ getReport: async () => reportOf(snapshot) });

const failing = (error: Error) =>
  stubApi({
    getReport: jest.fn(async () => {
      throw error;
    }),
  });

/** The text of each cell of the row with a name. */
function cellsOf(table: HTMLElement, row: string): (string | null)[] {
  const header = within(table).getByRole('rowheader', { name: row });
  return within(header.closest('tr')!)
    .getAllByRole('cell')
    .map(it => it.textContent);
}

describe('EntityAlloyContent', () => {
  it('says in a sentence that a cluster is healthy', async () => {
    renderTab(answering());

    expect(
      await screen.findByText(
        'Collection in lab-lon1-uk is healthy: 3 collectors, 7 nodes, and 3 hosts pass every check.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('No known problem')).toBeInTheDocument();
    expect(screen.getByText('Kubernetes ok')).toBeInTheDocument();
    expect(tabs().map(it => [it.textContent, it.getAttribute('href')])).toEqual(
      [
        ['Overview', TAB],
        ['Collectors', `${TAB}/collectors`],
        ['Clustering', `${TAB}/clustering`],
        ['Cardinality', `${TAB}/cardinality`],
        ['Findings', `${TAB}/findings`],
      ],
    );
    expect(currentTab()).toBe('Overview');
  });

  it.each([
    ['/collectors', 'Collectors', 'Collectors'],
    ['/collectors/monitoring/alloy-node', 'Collectors', 'alloy-node'],
    ['/clustering', 'Clustering', 'Cluster lab-lon1-uk'],
    ['/cardinality', 'Cardinality', 'Cardinality'],
    ['/findings', 'Findings', 'Findings'],
  ])('opens the page of the address %s', async (at, tab, heading) => {
    renderTab(answering(), { at });

    expect(
      await screen.findByRole('heading', { level: 2, name: heading }),
    ).toBeInTheDocument();
    expect(currentTab()).toBe(tab);
  });

  it('says that an address leads nowhere, and back from it', async () => {
    renderTab(answering(), { at: '/nothing/here' });

    expect(
      await screen.findByText('There is no such page here'),
    ).toBeInTheDocument();
    expect(currentTab()).toBeUndefined();
    await userEvent.click(
      screen.getByRole('link', { name: 'To the overview' }),
    );
    expect(currentTab()).toBe('Overview');
  });

  it('says that a collector is not there', async () => {
    renderTab(answering(), { at: '/collectors/monitoring/gone' });

    expect(
      await screen.findByText('No collector gone is in this namespace now.'),
    ).toBeInTheDocument();
  });

  it('fetches one report for all its pages', async () => {
    // One that is not fresh would be asked for again.
    const takenAt = new Date().toISOString();
    const report = reportOf({ ...degradedSnapshot(), takenAt });
    const getReport = jest.fn(async () => report);
    renderTab(stubApi({ getReport }));
    await screen.findByText(/^Collection in/);
    for (const name of ['Clustering', 'Cardinality', /^Findings \(\d+\)$/]) {
      await userEvent.click(screen.getByRole('link', { name }));
    }

    expect(currentTab()).toMatch(/^Findings/);
    expect(screen.getByText(/^Collection in/)).toBeInTheDocument();
    expect(getReport).toHaveBeenCalledTimes(1);
  });

  it('keeps what Kubernetes says when the metrics store refuses', async () => {
    renderTab(answering(metricsRefusedSnapshot()));

    expect(
      await screen.findByText(/^It is not known whether collection/),
    ).toBeInTheDocument();
    expect(screen.getByText('Metrics refused')).toBeInTheDocument();
    expect(
      screen.getAllByText(/403 Forbidden/, { exact: false }).length,
    ).toBeGreaterThan(0);
    const collectors = screen.getByRole('table', { name: 'Collectors' });
    const [kind, , ready, version] = cellsOf(collectors, 'alloy-cluster');
    expect([kind, ready]).toEqual(['StatefulSet', '2 / 2']);
    expect(version).toMatch(/^unknown: The metrics store refused/);
    expect(version).toMatch(/image v1\.18\.1$/);
  });

  it('says where it looked when there is no collector', async () => {
    renderTab(answering(emptySnapshot()));

    expect(
      await screen.findByRole('heading', {
        name: 'What was looked for',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/every namespace/)).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('shows the annotation to add when there is none', async () => {
    renderTab(answering(), {
      entity: { ...clusterEntity, metadata: { name: 'lab-lon1-uk' } },
    });

    expect(
      await screen.findByText('lab-lon1-uk has no Alloy annotation'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/alloy\.grafana\.com\/cluster: "lab-lon1-uk"/),
    ).toBeInTheDocument();
  });

  it('says what is wrong with a malformed annotation', async () => {
    renderTab(answering(), {
      entity: {
        ...clusterEntity,
        metadata: {
          name: 'lab-lon1-uk',
          annotations: {
            'alloy.grafana.com/cluster': 'lab-lon1-uk',
            'alloy.grafana.com/namespace': 'No Namespace',
          },
        },
      },
    });

    expect(
      await screen.findByText(/"No Namespace" is no namespace of Kubernetes/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/alloy\.grafana\.com\/namespace: "monitoring"/),
    ).toBeInTheDocument();
  });

  it('says why there is no report, and tries again', async () => {
    const cause = Object.assign(new Error('No cluster "lab" is known.'), {
      name: 'NotFoundError',
    });
    const api = failing(Object.assign(new Error('Request failed'), { cause }));
    renderTab(api);

    expect(
      await screen.findByText(/No cluster "lab" is known\./),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(api.getReport).toHaveBeenCalledTimes(2));
  });

  it('says which permission is wanting', async () => {
    const cause = new NotAllowedError('The owner is group:default/platform.');
    renderTab(failing(Object.assign(new Error('403'), { cause })));

    const said = await screen.findByRole('alert');
    expect(said).toHaveTextContent('alloy.cluster.read');
    expect(said).toHaveTextContent('The owner is group:default/platform.');
  });
});
