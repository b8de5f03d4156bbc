import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import {
  FindingFilter,
  NO_FILTER,
  filterQuery,
  isEmptyFilter,
  passesFilter,
  readFilter,
} from './findingFilter';

const finding: Finding = {
  check: 'instances/oom-killed',
  status: 'failing',
  severity: 'critical',
  area: 'logs-delivery',
  subject: {
    kind: 'instance',
    name: 'alloy-node-pzd79',
    namespace: 'monitoring',
    collector: 'alloy-node',
  },
  summary: 'alloy-node on k8s-worker-02 was OOM-killed.',
  evidence: [],
};

const passes = (filter: Partial<FindingFilter>) =>
  passesFilter(finding, { ...NO_FILTER, ...filter });

describe('a filter of findings', () => {
  it('leaves what is about one of the subjects', () => {
    expect(passes({ subjects: ['k8s-worker-03', 'alloy-node-pzd79'] })).toBe(
      true,
    );
    expect(passes({ subjects: ['alloy-node'] })).toBe(false);
  });

  it('is the same after it was in an address', () => {
    const filter: FindingFilter = {
      statuses: ['failing', 'unknown'],
      severities: ['critical'],
      collector: 'alloy-node',
      subjects: ['k8s-worker-03', 'alloy-node-pzd79'],
      text: 'worker 02 & more',
      newestFirst: true,
    };

    expect(readFilter(new URLSearchParams(filterQuery(filter)))).toEqual(
      filter,
    );
  });

  it('leaves out what makes no sense in an address', () => {
    const filter = readFilter(
      new URLSearchParams('status=broken&severity=critical&severity=x'),
    );

    expect(filter).toEqual({
      ...NO_FILTER,
      severities: ['critical'],
      newestFirst: false,
    });
    expect(isEmptyFilter(filter)).toBe(false);
    expect(isEmptyFilter(readFilter(new URLSearchParams('other=1')))).toBe(
      true,
    );
    // An order leaves all.
    expect(isEmptyFilter(readFilter(new URLSearchParams('order=newest')))).toBe(
      true,
    );
  });

  it.each<[Partial<FindingFilter>, boolean]>([
    [{}, true],
    [{ statuses: ['unknown', 'failing'] }, true],
    [{ statuses: ['passing'] }, false],
    [{ severities: ['warning'] }, false],
    [{ collector: 'alloy-node' }, true],
    [{ collector: 'alloy' }, false],
    [{ text: 'WORKER-02' }, true],
    [{ text: 'oom-killed' }, true],
    [{ text: 'pzd79' }, true],
    [{ text: 'logs-delivery' }, true],
    [{ text: 'metrics-delivery' }, false],
    [{ text: 'rpi-01' }, false],
    [{ statuses: ['failing'], text: 'rpi-01' }, false],
  ])('%j leaves a finding: %s', (filter, leaves) => {
    expect(passes(filter)).toBe(leaves);
  });

  it('does not take what passes for severe, unless it is asked for', () => {
    const passing: Finding = { ...finding, status: 'passing' };
    const severities = ['critical'] as const;

    expect(passesFilter(passing, { ...NO_FILTER, severities })).toBe(false);
    expect(
      passesFilter(passing, {
        ...NO_FILTER,
        severities,
        statuses: ['passing'],
      }),
    ).toBe(true);
  });
});
