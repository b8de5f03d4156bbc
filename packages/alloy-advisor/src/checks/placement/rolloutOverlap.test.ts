import { collector, statusOf } from '../../static/testdata/collectors';
import { placementRolloutOverlap as check } from './rolloutOverlap';

const kind = 'Deployment';
const config = 'loki.source.kubernetes_events "a" {\n\tforward_to = []\n}\n';

describe('placement/rollout-overlap', () => {
  it('fails for a rolling update of the reader of events', () => {
    expect(statusOf(check, collector({ kind, config }))).toBe('failing');
  });

  it('passes with Recreate', () => {
    const strategy = 'Recreate';
    expect(statusOf(check, collector({ kind, config, strategy }))).toBe(
      'passing',
    );
  });

  it('has nothing to say of other work', () => {
    expect(statusOf(check, collector({ kind, config: '' }))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector({ kind }))).toBe('unknown');
  });
});
