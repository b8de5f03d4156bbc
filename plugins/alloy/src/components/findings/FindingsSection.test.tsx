import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  degradedSnapshot,
  healthySnapshot,
  metricsRefusedSnapshot,
  misconfiguredSnapshot,
  reportOf,
} from '../../testdata';
import { FindingsSection } from './FindingsSection';

describe('FindingsSection', () => {
  it('shows what fails, the worst first', () => {
    const { findings } = reportOf(degradedSnapshot());
    renderInTestApp(<FindingsSection findings={findings} />);

    const failing = screen.getByRole('list', { name: 'Failing findings' });
    const words = within(failing)
      .getAllByRole('button')
      .map(it => it.textContent);
    expect(words[0]).toMatch(/^critical/);
    expect(words[words.length - 1]).toMatch(/^warning/);
    expect(words.join()).toContain('rpi-01 is silent');
  });

  it('unfolds the query, its value and its threshold', async () => {
    const { findings } = reportOf(degradedSnapshot());
    renderInTestApp(<FindingsSection findings={findings} />);
    await userEvent.click(
      screen.getByRole('button', { name: /rpi-01 is silent/ }),
    );

    expect(
      screen.getByText(
        'timestamp(alloy_build_info{cluster="lab-lon1-uk",instance="rpi-01"})',
      ),
    ).toBeVisible();
    expect(screen.getByText('a sample in the last 5 minutes')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Copy query' })).toBeVisible();
  });

  it('unfolds the object with its field, and the change to copy', async () => {
    const { findings } = reportOf(misconfiguredSnapshot());
    renderInTestApp(<FindingsSection findings={findings} />);
    await userEvent.click(
      screen.getByRole('button', { name: /replicas that are not clustered/ }),
    );

    expect(
      screen.getAllByText('statefulset/alloy-cluster (monitoring)')[0],
    ).toBeVisible();
    expect(screen.getByText('spec.replicas')).toBeVisible();
    expect(screen.getByText(/--cluster.enabled=true$/m)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Copy change' })).toBeVisible();
  });

  it('keeps what passes behind its count', async () => {
    const { findings } = reportOf(healthySnapshot());
    renderInTestApp(<FindingsSection findings={findings} />);
    expect(screen.queryByRole('list')).toBeNull();

    await userEvent.click(
      screen.getByRole('button', { name: `${findings.length} passing` }),
    );
    expect(
      within(
        screen.getByRole('list', { name: 'Passing findings' }),
      ).getAllByRole('listitem'),
    ).toHaveLength(findings.length);
  });

  it('keeps many unknown findings behind their count, and gives their reason', async () => {
    const [one] = reportOf(metricsRefusedSnapshot()).findings.filter(
      it => it.status === 'unknown',
    );
    const findings = Array.from({ length: 6 }, (_, i) => ({
      ...one,
      subject: { ...one.subject, name: `host-${i}` },
    }));
    renderInTestApp(<FindingsSection findings={findings} />);
    const unknown = screen.getByRole('button', { name: '6 unknown' });
    expect(unknown).toHaveAttribute('aria-expanded', 'false');

    await userEvent.click(unknown);
    const [first] = within(
      screen.getByRole('list', { name: 'Unknown findings' }),
    ).getAllByRole('button');
    expect(first).toHaveTextContent(/^unknownIt is not known .*403 Forbidden/);
  });

  it('says when nothing was checked', () => {
    renderInTestApp(<FindingsSection findings={[]} />);

    expect(screen.getByText('Nothing was checked.')).toBeInTheDocument();
  });
});
