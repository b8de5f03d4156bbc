import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { metricsRefusedSnapshot, reportOf } from '../../testdata';
import { Strip } from './Strip';

function renderStrip(report: Report) {
  return renderInTestApp(<Strip report={report} />);
}

/** A message as it stands on the page, not in a tooltip. */
const message = (text: RegExp) => screen.queryByText(text, { selector: 'p' });

describe('Strip', () => {
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
