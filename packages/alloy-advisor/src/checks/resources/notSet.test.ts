import { Container, notGiven } from '../../static/collector';
import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { resourcesNotSet as check } from './notSet';

describe('resources/not-set', () => {
  it('fails without any, and names what is missing', () => {
    expect(findingOf(check, collector())?.summary).toContain(
      'no requests.cpu, requests.memory and limits.memory',
    );
  });

  it('fails without a limit of memory', () => {
    const resources = { requests: { cpu: '1', memory: '1Gi' }, limits: {} };
    expect(statusOf(check, collector({ container: { resources } }))).toBe(
      'failing',
    );
  });

  it('passes without a limit of CPU, which would throttle', () => {
    const resources = {
      requests: { cpu: '1', memory: '1Gi' },
      limits: { memory: '2Gi' },
    };
    expect(statusOf(check, collector({ container: { resources } }))).toBe(
      'passing',
    );
  });

  it('takes a limit for a request, as Kubernetes does', () => {
    const limits = { cpu: '1', memory: '1Gi' };
    const on = (resources: Container['resources']) =>
      statusOf(check, collector({ container: { resources } }));
    expect(on({ requests: {}, limits })).toBe('passing');
    expect(on({ requests: { cpu: '1', memory: '1Gi' }, limits: {} })).toBe(
      'failing',
    );
  });

  it('is unknown without the workload', () => {
    const workload = notGiven('No.');
    expect(statusOf(check, { ...collector(), workload })).toBe('unknown');
  });
});
