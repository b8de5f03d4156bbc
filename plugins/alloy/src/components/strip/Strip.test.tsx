import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import {
  healthySnapshot,
  metricsRefusedSnapshot,
  reportOf,
} from '../../testdata';
import { Strip } from './Strip';

function renderStrip(report: Report, onRefresh = () => {}) {
  return renderInTestApp(
    <Strip report={report} refreshing={false} onRefresh={onRefresh} />,
  );
}

/** A message as it stands on the page, not in a tooltip. */
const message = (text: RegExp) => screen.queryByText(text, { selector: 'p' });

const takenAgo = (seconds: number) =>
  reportOf({
    ...healthySnapshot(),
    takenAt: new Date(Date.now() - seconds * 1000).toISOString(),
  });

describe('Strip', () => {
  it('says the age of the data as it grows', async () => {
    jest.useFakeTimers();
    renderStrip(takenAgo(8));
    expect(screen.getByText('updated 8 s ago')).toBeInTheDocument();

    act(() => {
      jest.advanceTimersByTime(53_000);
    });
    expect(screen.getByText('old data, updated 61 s ago')).toBeInTheDocument();
    jest.useRealTimers();
  });

  it('refreshes on demand', async () => {
    const onRefresh = jest.fn();
    renderStrip(takenAgo(1), onRefresh);
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));

    expect(onRefresh).toHaveBeenCalledTimes(1);
  });

  it('tells at once why a source failed, and on demand what is not configured', async () => {
    renderStrip(reportOf(metricsRefusedSnapshot()));
    const refused = screen.getByRole('button', { name: 'Metrics refused' });
    expect(refused).toHaveAttribute('aria-expanded', 'true');
    expect(message(/403 Forbidden/)).toBeVisible();
    expect(message(/is disabled for the tenant/)).toBeNull();

    await userEvent.click(
      screen.getByRole('button', { name: 'Cardinality API not configured' }),
    );
    expect(message(/is disabled for the tenant/)).toBeVisible();

    await userEvent.click(refused);
    expect(message(/403 Forbidden/)).toBeNull();
  });
});
