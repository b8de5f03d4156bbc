import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { useState } from 'react';
import { AlloyRepositoryPreview } from './AlloyRepositoryPreview';

// Files are made and checked for real, which takes a busy machine its time.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(90_000);

const answers = {
  cluster: 'prod-fra1',
  datacentre: 'fra1',
  metrics: { remoteWriteUrl: 'https://mimir.example.net', tenant: '1' },
  logs: { url: 'https://loki.example.net', tenant: '1' },
};

/** A form of two answers beside the preview. */
function Form() {
  const [replicas, setReplicas] = useState(2);
  const [cluster, setCluster] = useState(answers.cluster);
  return (
    <>
      <button onClick={() => setReplicas(3)}>three</button>
      <button onClick={() => setCluster('Not one')}>wrong</button>
      <button onClick={() => setCluster('prod-fra2')}>right</button>
      <AlloyRepositoryPreview
        uiSchema={{ 'ui:options': { next: ['It is made.'] } }}
        formContext={{
          formData: {
            ...answers,
            cluster,
            collectors: { cluster: { replicas } },
          },
        }}
      />
    </>
  );
}

describe('AlloyRepositoryPreview', () => {
  const user = userEvent.setup();
  const fileButton = (name: RegExp) =>
    screen.findByText(name, { selector: 'nav button' });
  const verdict = () =>
    screen.findByText(/\d+ collectors: 0 failing, \d+ passing/);

  it('shows the files, what the advisor says of them, and what comes next', async () => {
    await renderInTestApp(<Form />);

    await user.click(await fileButton(/^catalog-info\.yaml/));
    expect(
      await screen.findByRole('list', { name: 'catalog-info.yaml' }),
    ).toHaveTextContent('name: prod-fra1');
    expect(await verdict()).toBeVisible();
    expect(screen.getByText('It is made.')).toBeVisible();
  });

  it('marks the lines that an answer changes', async () => {
    await renderInTestApp(<Form />);
    await verdict();

    await user.click(screen.getByText('three'));

    // Nothing was chosen: the change is gone to.
    const file = await screen.findByRole('list', {
      name: 'kubernetes/alloy-cluster/statefulset.yaml',
    });
    expect(
      within(file)
        .getAllByText(/./, { selector: '[data-changed] code' })
        .map(line => line.textContent?.trim()),
    ).toEqual(['replicas: 3']);
    expect(await fileButton(/^README\.md/)).toHaveTextContent(/\+\d+ −\d+$/);
    expect(await verdict()).toBeVisible();
  });

  it('keeps the last files while an answer is wrong, and says which', async () => {
    await renderInTestApp(<Form />);
    await user.click(await fileButton(/^catalog-info\.yaml/));

    await user.click(screen.getByText('wrong'));
    expect(
      await screen.findByText(/"Not one" is not a DNS label/),
    ).toBeVisible();
    const file = () => screen.getByRole('list', { name: 'catalog-info.yaml' });
    expect(file()).toHaveTextContent('name: prod-fra1');

    await user.click(screen.getByText('right'));
    await waitFor(() => expect(file()).toHaveTextContent('name: prod-fra2'));
    expect(screen.queryByText(/is not a DNS label/)).toBeNull();
  });
});
