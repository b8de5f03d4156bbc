import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { collectors } from '../../testdata';
import { ClusteredValue } from './ClusteredValue';

const [node] = collectors();
const finding = (status: Finding['status']): Finding => ({
  check: 'clustering/daemonset',
  status,
  severity: 'warning',
  area: 'clustering',
  subject: { kind: 'collector', name: 'alloy-node', namespace: 'monitoring' },
  summary: 'Its flags can not be read.',
  evidence: [],
});

describe('ClusteredValue', () => {
  it.each([
    ['passing', 'no, ok'],
    ['failing', 'no, wrong'],
    ['unknown', 'no, unchecked: Its flags can not be read.'],
  ] as const)(
    'says beside whether it is clustered: %s',
    async (status, said) => {
      renderInTestApp(
        <p data-testid="cell">
          <ClusteredValue collector={node} findings={[finding(status)]} />
        </p>,
      );

      expect(await screen.findByTestId('cell')).toHaveTextContent(said);
    },
  );
});
