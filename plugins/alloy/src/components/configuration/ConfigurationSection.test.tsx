import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import type {
  Configuration,
  Finding,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { stubApi } from '../../__testUtils__/stubApi';
import {
  clusterEntity,
  collectors,
  configurationOf,
  healthySnapshot,
  reportOf,
} from '../../testdata';
import { ConfigurationSection } from './ConfigurationSection';

const [node] = collectors();
const finding: Finding = {
  check: 'discovery/every-node',
  status: 'failing',
  severity: 'warning',
  subject: { kind: 'collector', name: 'alloy-node', namespace: 'monitoring' },
  summary: 'Every pod of alloy-node discovers the pods of every node.',
  evidence: [
    {
      kind: 'config',
      file: 'config.alloy',
      line: 7,
      column: 1,
      text: 'discovery.kubernetes "pods" {',
    },
  ],
  remedy: { text: 'Select the pods of the own node.' },
};

function renderSection(
  getConfiguration: () => Promise<Configuration>,
  options: { mayRead?: boolean; at?: string } = {},
) {
  const { mayRead = true, at } = options;
  const asked = jest.fn(getConfiguration);
  renderOnEntityPage(
    <ConfigurationSection
      report={{
        ...reportOf(healthySnapshot()),
        findings: [finding],
        mayReadConfigurations: mayRead,
      }}
      collector={node}
    />,
    {
      api: stubApi({ getConfiguration: asked }),
      entity: clusterEntity,
      at,
    },
  );
  return asked;
}

const answering = async () => configurationOf('alloy-node');

/** The row of a line of the file. */
const lineOf = (line: number) =>
  document.querySelector<HTMLElement>(`[data-line="${line}"]`)!;

describe('ConfigurationSection', () => {
  it('shows the file by its lines, and how many values are hidden', async () => {
    renderSection(answering);

    await screen.findByRole('group', { name: 'File config.alloy' });
    expect(lineOf(7)).toHaveTextContent('7discovery.kubernetes "pods" {');
    expect(lineOf(32)).toHaveTextContent('password = "(secret)"');
    expect(screen.getByText(/^From configmap\/alloy-node\./)).toHaveTextContent(
      '1 value is hidden: it may be a secret.',
    );
  });

  it('marks the line that a finding is about, and unfolds what to do', async () => {
    renderSection(answering);
    const mark = await screen.findByRole('button', {
      name: /^Line 7, warning: Every pod of alloy-node/,
    });
    expect(lineOf(7)).toContainElement(mark);
    expect(
      screen.queryByRole('list', { name: 'Findings on line 7' }),
    ).toBeNull();

    await userEvent.click(mark);
    const list = screen.getByRole('list', { name: 'Findings on line 7' });
    await userEvent.click(within(list).getByRole('button'));
    expect(
      screen.getByText('Select the pods of the own node.'),
    ).toBeInTheDocument();
  });

  it('leads to a marked line', async () => {
    renderSection(answering);
    const links = await screen.findByRole('list', {
      name: 'Lines with findings',
    });
    expect(links).toHaveTextContent('Line 7 Every pod of alloy-node');

    await userEvent.click(within(links).getByRole('link', { name: 'Line 7' }));
    expect(lineOf(7)).toHaveAttribute('aria-current', 'true');
    expect(
      screen.getByRole('list', { name: 'Findings on line 7' }),
    ).toBeInTheDocument();
  });

  it('opens at the line of the address bar', async () => {
    renderSection(answering, { at: '?file=config.alloy&line=12' });

    await screen.findByRole('group', { name: 'File config.alloy' });
    expect(lineOf(12)).toHaveAttribute('aria-current', 'true');
    expect(lineOf(7)).not.toHaveAttribute('aria-current');
  });

  it('says which permission is wanting, and asks for nothing', async () => {
    const asked = renderSection(answering, { mayRead: false });

    expect(await screen.findByText(/alloy\.config\.read/)).toBeInTheDocument();
    expect(asked).not.toHaveBeenCalled();
  });

  it('says so, too, when the backend refuses after all', async () => {
    const cause = new NotAllowedError('no');
    renderSection(async () => {
      throw Object.assign(new Error('403'), { cause });
    });

    expect(await screen.findByText(/alloy\.config\.read/)).toBeInTheDocument();
  });

  it('says why it could not be read, and tries again', async () => {
    const asked = renderSection(async () => {
      throw new Error('Kubernetes timed out.');
    });

    expect(await screen.findByText(/Kubernetes timed out/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('says where a finding points to when the line is not there', async () => {
    renderSection(async () =>
      configurationOf('alloy-node', {
        files: [{ name: 'other.alloy', text: 'logging { }' }],
      }),
    );

    expect(await screen.findByText(/config\.alloy:7/)).toBeInTheDocument();
  });
});
