import { known, unknown } from '@alloy-fleet/alloy-advisor';
import { collectors, self } from '../testdata';
import { configState } from './configState';

const [node] = collectors();
const stateOf = (changes: Parameters<typeof self>[0]) =>
  configState(node, { self: self(changes) });

describe('configState', () => {
  it('is current when the file was read and loaded, and all is healthy', () => {
    expect(stateOf({})).toEqual({ kind: 'current' });
  });

  it('is another one by its hash', () => {
    expect(stateOf({ configHash: known('metrics', 'abc') })).toEqual({
      kind: 'other',
    });
  });

  it('is not in force while a component is unhealthy, whatever the hash', () => {
    expect(stateOf({ unhealthyComponents: known('metrics', 1) })).toEqual({
      kind: 'not-in-force',
    });
  });

  it('failed when it did not parse', () => {
    expect(
      stateOf({ configLoad: known('metrics', { successful: false }) }),
    ).toEqual({ kind: 'failed' });
  });

  it('is unknown as soon as one of the proofs is wanting', () => {
    const reason = 'No samples.';
    const nothing = unknown('metrics', reason);
    for (const changes of [
      { configHash: nothing },
      { configLoad: nothing },
      { unhealthyComponents: nothing },
    ]) {
      expect(stateOf(changes)).toEqual({ kind: 'unknown', reason });
    }
    expect(configState({ configuration: nothing }, { self: self() })).toEqual({
      kind: 'unknown',
      reason,
    });
  });
});
