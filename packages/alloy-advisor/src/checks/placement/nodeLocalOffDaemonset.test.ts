import { collector, statusOf } from '../../static/testdata/collectors';
import { placementNodeLocalOffDaemonset as check } from './nodeLocalOffDaemonset';

const config = 'loki.source.journal "a" {\n\tforward_to = []\n}\n';

describe('placement/node-local-off-daemonset', () => {
  it('fails for the journal on a Deployment', () => {
    expect(statusOf(check, collector({ kind: 'Deployment', config }))).toBe(
      'failing',
    );
  });

  it('passes on a DaemonSet', () => {
    expect(statusOf(check, collector({ kind: 'DaemonSet', config }))).toBe(
      'passing',
    );
  });

  it('has nothing to say of other work', () => {
    expect(statusOf(check, collector({ config: '' }))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector())).toBe('unknown');
  });
});
