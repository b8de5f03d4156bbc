/** As often more rows of a list are asked for that comes in parts. */
const MORE_TIMES = 10;

/** Kubernetes answers, and there is no pod: no node is covered. */
const NO_PODS = {
  path: '/pods',
  body: JSON.stringify({
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata: { resourceVersion: '1' },
    columnDefinitions: [
      'Name',
      'Ready',
      'Status',
      'Restarts',
      'Age',
      'IP',
      'Node',
      'Nominated Node',
      'Readiness Gates',
    ].map(name => ({ name, type: 'string' })),
    rows: [],
  }),
};

/** A table that has only the rows in sight, and says how many there are. */
const windowed = name => ({
  row: 'tbody[data-index]',
  sign: (viewer, nodes) =>
    viewer
      .getByRole('table', { name })
      .and(viewer.locator(`[aria-rowcount="${nodes}"]`)),
  opening: () => [],
  region: viewer => viewer.getByRole('region', { name }).last(),
  rows: async region =>
    Number(
      await region.locator('[aria-rowcount]').getAttribute('aria-rowcount'),
    ),
});

/** The lists of the tab that are as long as the fleet is large. */
export function longLists(tab) {
  const collector = `${tab}/collectors/monitoring/alloy-node`;
  const uncovered = 'coverage/node-without-collector';
  return [
    { what: 'instances', at: collector, ...windowed(/^Instances of/) },
    {
      what: 'nodes',
      at: collector,
      fault: NO_PODS,
      ...windowed('Nodes that are not covered'),
    },
    {
      what: 'findings',
      at: `${tab}/findings`,
      fault: NO_PODS,
      row: `ul[aria-label="${uncovered}"] > li`,
      sign: (viewer, nodes) =>
        viewer.getByText(`${uncovered} at ${nodes.toLocaleString()} places`),
      opening: viewer => [
        viewer.getByRole('button', { name: `${uncovered} at ` }),
        ...Array(MORE_TIMES).fill(
          viewer.getByRole('button', { name: /^Show \d+ more/ }).first(),
        ),
      ],
      region: viewer => viewer.getByRole('list', { name: 'Failing findings' }),
      rows: async region =>
        region.locator(`ul[aria-label="${uncovered}"] > li`).count(),
    },
  ];
}
