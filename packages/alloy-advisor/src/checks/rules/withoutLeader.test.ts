import {
  Given,
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { rulesWithoutLeader as check } from './withoutLeader';

const config =
  'mimir.rules.kubernetes "local" {\n\taddress = "http://mimir"\n}\n';

describe('rules/without-leader', () => {
  it('fails on replicas without clustering, and on a DaemonSet', () => {
    expect(statusOf(check, collector({ config, replicas: 2 }))).toBe('failing');
    expect(statusOf(check, collector({ config, kind: 'DaemonSet' }))).toBe(
      'failing',
    );
  });

  it('does not tell a DaemonSet to start clustered', () => {
    const remedyOf = (given: Given) =>
      findingOf(check, collector({ config, ...given }))?.remedy?.patch;
    expect(remedyOf({ kind: 'DaemonSet' })).toBeUndefined();
    expect(remedyOf({ replicas: 2 })).toContain('--cluster.enabled=true');
  });

  it('passes with a leader, and on one replica', () => {
    const flags = ['--cluster.enabled=true'];
    expect(statusOf(check, collector({ config, replicas: 2, flags }))).toBe(
      'passing',
    );
    expect(statusOf(check, collector({ config }))).toBe('passing');
  });

  it('has nothing to say where no rules are synced', () => {
    expect(statusOf(check, collector({ config: '' }))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector())).toBe('unknown');
  });
});
