import { screen, within } from '@testing-library/react';
import { known } from '@alloy-fleet/alloy-advisor';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { healthySnapshot, metricsRefusedSnapshot } from '../../testdata';
import { CardinalitySection } from './CardinalitySection';

describe('CardinalitySection', () => {
  it('says how many series there are and where', () => {
    const { cardinality } = healthySnapshot();
    renderInTestApp(<CardinalitySection cardinality={cardinality} />);

    expect(screen.getByText('13.7 k series')).toHaveAttribute(
      'title',
      '13,742',
    );
    const jobs = screen.getByRole('list', { name: 'Series by job' });
    expect(
      within(jobs)
        .getAllByRole('listitem')
        .map(it => it.textContent),
    ).toEqual([
      'integrations/kubernetes/cadvisor6.1 k',
      'integrations/kubernetes/kubelet3.3 k',
      'integrations/unix2.5 k',
      'integrations/alloy1.8 k',
    ]);
  });

  it('shows the ten largest and says how many more there are', () => {
    const largestMetrics = known(
      'cardinality',
      Array.from({ length: 12 }, (_, i) => ({ name: `m${i}`, count: i })),
    );
    renderInTestApp(
      <CardinalitySection
        cardinality={{ ...healthySnapshot().cardinality, largestMetrics }}
      />,
    );

    const list = screen.getByRole('list', {
      name: 'Largest metrics, by series',
    });
    const items = within(list).getAllByRole('listitem');
    expect(items).toHaveLength(10);
    expect(items[0]).toHaveTextContent('m1111');
    expect(screen.getByText('and 2 more')).toBeInTheDocument();
  });

  it('keeps each part that is not known apart', () => {
    const { cardinality } = metricsRefusedSnapshot();
    renderInTestApp(
      <CardinalitySection
        cardinality={{ ...cardinality, series: known('metrics', 12) }}
      />,
    );

    expect(screen.getByText('12 series')).toBeInTheDocument();
    expect(screen.getAllByText(/Disabled for this tenant/)).toHaveLength(2);
  });
});
