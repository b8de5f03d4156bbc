import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { versionsJournalJobLabel as check } from './journalJobLabel';

const config =
  'loki.source.journal "j" {\n\tforward_to = []\n\tlabels     = {job = "systemd"}\n}\n';
const image = 'docker.io/grafana/alloy:v1.19.0';

describe('versions/journal-job-label', () => {
  it('fails for a job among the labels in v1.19.0', () => {
    const finding = findingOf(check, collector({ config, image }));
    expect(finding).toMatchObject({
      status: 'failing',
      evidence: [{ value: image }, { line: 3 }],
    });
    expect(finding?.remedy?.alloy).toContain(
      'relabel_rules = loki.relabel.j.rules',
    );
  });

  it('passes in other releases', () => {
    expect(statusOf(check, collector({ config }))).toBe('passing');
  });

  it('has nothing to say of other labels', () => {
    const other = config.replace('job', 'node');
    expect(
      statusOf(check, collector({ config: other, image })),
    ).toBeUndefined();
  });

  it('is unknown for an image whose tag names no release', () => {
    const digest = 'grafana/alloy@sha256:0123';
    expect(statusOf(check, collector({ config, image: digest }))).toBe(
      'unknown',
    );
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector({ image }))).toBe('unknown');
  });
});
