import { screen, within } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  healthySnapshot,
  metricsRefusedSnapshot,
  misconfiguredSnapshot,
} from '../../testdata';
import { ClusteringSection } from './ClusteringSection';

describe('ClusteringSection', () => {
  it('says whether members see each other, and what each owns', () => {
    const { clustering } = healthySnapshot();
    renderInTestApp(<ClusteringSection clustering={clustering} />);

    expect(
      screen.getByText('All 2 members see each other.'),
    ).toBeInTheDocument();
    const table = screen.getByRole('table', { name: 'Clustering members' });
    const row = within(table)
      .getByRole('rowheader', { name: 'alloy-cluster-1' })
      .closest('tr')!;
    expect(
      within(row)
        .getAllByRole('cell')
        .map(it => it.textContent),
    ).toEqual(['lab-lon1-uk', '2', '31']);
  });

  it('says when members see more than tell of themselves', () => {
    const { clustering } = misconfiguredSnapshot();
    renderInTestApp(<ClusteringSection clustering={clustering} />);

    expect(
      screen.getByText(
        'Members see 7 peers; only 6 of them tell of themselves.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'No cluster name' }),
    ).toBeInTheDocument();
  });

  it('says why it is not known', () => {
    const { clustering } = metricsRefusedSnapshot();
    renderInTestApp(<ClusteringSection clustering={clustering} />);

    expect(screen.getByText(/403 Forbidden/)).toBeInTheDocument();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
