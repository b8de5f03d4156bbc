import { notGiven } from '../../static/collector';
import {
  collector,
  configOnly,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { discoveryEndpointsRole as check } from './endpointsRole';

const bare =
  'prometheus.operator.servicemonitors "a" {\n\tforward_to = []\n}\n';

describe('discovery/endpoints-role', () => {
  it('fails for the default', () => {
    expect(findingOf(check, configOnly(bare))).toMatchObject({
      status: 'failing',
      severity: 'info',
      remedy: {
        alloy:
          'prometheus.operator.servicemonitors "a" {\n\tkubernetes_role = "endpointslice"\n}\n',
      },
    });
  });

  it('passes for EndpointSlices', () => {
    const config = bare.replace(
      '[]',
      '[]\n\tkubernetes_role = "endpointslice"',
    );
    expect(statusOf(check, configOnly(config))).toBe('passing');
  });

  it('has nothing to say without ServiceMonitors', () => {
    expect(statusOf(check, configOnly(''))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, { ...collector(), config: notGiven('No.') })).toBe(
      'unknown',
    );
  });
});
