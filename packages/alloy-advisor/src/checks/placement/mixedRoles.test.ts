import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { placementMixedRoles as check } from './mixedRoles';

const journal = 'loki.source.journal "a" {\n\tforward_to = []\n}\n';
const events = 'loki.source.kubernetes_events "a" {\n\tforward_to = []\n}\n';

describe('placement/mixed-roles', () => {
  it('fails for the journal and the events in one process', () => {
    const finding = findingOf(check, collector({ config: journal + events }));
    expect(finding).toMatchObject({
      status: 'failing',
      evidence: [{ line: 1 }, { line: 4 }],
    });
  });

  it('passes for work of one kind', () => {
    expect(statusOf(check, collector({ config: journal }))).toBe('passing');
  });

  it('has nothing to say of a process that only receives', () => {
    expect(statusOf(check, collector({ config: '' }))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector())).toBe('unknown');
  });
});
