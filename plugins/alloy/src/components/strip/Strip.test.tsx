import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { TAB } from '../../__testUtils__/renderOnEntityPage';
import { renderInTab } from '../../__testUtils__/renderInTab';
import {
  degradedSnapshot,
  healthySnapshot,
  metricsRefusedSnapshot,
  reportOf,
  source,
} from '../../testdata';
import { Strip } from './Strip';

function renderStrip(report: Report) {
  return renderInTab(<Strip report={report} />);
}

/** A message as it stands on the page, not in a tooltip. */
const message = (text: RegExp) => screen.queryByText(text, { selector: 'p' });

describe('Strip', () => {
  it('counts the problems that its sentence counts, and leads to them', () => {
    renderStrip(reportOf(degradedSnapshot()));

    expect(screen.getByText(/has 4 critical problems/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: '4 critical problems' }),
    ).toHaveAttribute(
      'href',
      `${TAB}/findings?status=failing&severity=critical`,
    );
    expect(screen.getByRole('link', { name: /checks pass$/ })).toHaveAttribute(
      'href',
      `${TAB}/findings?status=passing`,
    );
  });

  it('leads to the metrics and the logs where they can be explored', () => {
    renderStrip(reportOf(healthySnapshot()));
    const href = screen
      .getByRole('link', { name: /^Logs in Grafana/ })
      .getAttribute('href')!;

    expect(JSON.parse(new URL(href).searchParams.get('panes')!)).toMatchObject({
      alloy: { queries: [{ expr: '{cluster="lab-lon1-uk"}' }] },
    });
  });

  it('leads nowhere that was not configured', () => {
    renderStrip({ ...reportOf(healthySnapshot()), explore: {} });

    expect(screen.queryByRole('link', { name: /Grafana/ })).toBeNull();
    expect(screen.queryByRole('link', { name: /Kubernetes/ })).toBeNull();
  });

  it('says of which source the answer is older than the report', () => {
    const { sources, ...snapshot } = healthySnapshot();
    const at = new Date(Date.parse(snapshot.takenAt) - 40_000).toISOString();
    renderStrip(
      reportOf({
        ...snapshot,
        sources: [...sources, source('measurements', { at })],
      }),
    );

    expect(screen.getByText('Measurements ok, 40 s before')).toBeVisible();
    expect(screen.getByText('Metrics ok')).toBeVisible();
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
