import { screen } from '@testing-library/react';
import { TAB } from '../../__testUtils__/renderOnEntityPage';
import { renderInTab } from '../../__testUtils__/renderInTab';
import {
  degradedSnapshot,
  healthySnapshot,
  metricsRefusedSnapshot,
  reportOf,
} from '../../testdata';
import { TopProblems } from './TopProblems';

describe('TopProblems', () => {
  it('tells the worst, and consequences by their number alone', () => {
    renderInTab(<TopProblems report={reportOf(degradedSnapshot())} />);

    expect(screen.getByText(/was OOM-killed/)).toBeInTheDocument();
    expect(
      screen.getAllByRole('button', { name: /^explains \d+ more$/ })[0],
    ).toBeInTheDocument();
    expect(
      screen.queryByText(/^k8s-worker-02 has no ready alloy-node/),
    ).toBeNull();
    expect(screen.getByRole('link', { name: /^All findings/ })).toHaveAttribute(
      'href',
      `${TAB}/findings`,
    );
  });

  it('says that there is none', () => {
    renderInTab(<TopProblems report={reportOf(healthySnapshot())} />);

    expect(screen.getByText('No check found a problem.')).toBeInTheDocument();
  });

  it('leads to what ended lately', () => {
    const now = new Date().toISOString();
    renderInTab(
      <TopProblems
        report={{
          ...reportOf(healthySnapshot()),
          ended: [
            {
              check: 'hosts/silent',
              severity: 'critical',
              subject: { kind: 'host', name: 'rpi-01' },
              summary: 'rpi-01 is silent.',
              firstSeenAt: now,
              lastSeenAt: now,
              endedAt: now,
            },
          ],
        }}
      />,
    );

    expect(
      screen.getByRole('link', { name: '1 ended in the last hour' }),
    ).toHaveAttribute('href', `${TAB}/findings#alloy-ended`);
  });

  it('does not say so of checks that could not be made', () => {
    renderInTab(<TopProblems report={reportOf(metricsRefusedSnapshot())} />);

    expect(
      screen.getByText(
        /^No check found a problem, and \d+ could not be made\.$/,
      ),
    ).toBeInTheDocument();
  });
});
