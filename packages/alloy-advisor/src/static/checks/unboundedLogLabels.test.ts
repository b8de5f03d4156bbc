import { notGiven } from '../collector';
import {
  collector,
  configOnly,
  findingOf,
  statusOf,
} from '../testdata/collectors';
import { unboundedLogLabels as check } from './unboundedLogLabels';

function podLogs(stage: string): string {
  return `
local.file_match "pods" {
	path_targets = [{"__path__" = "/var/log/pods/*/*.log"}]
}

loki.source.file "pods" {
	targets    = local.file_match.pods.targets
	forward_to = [loki.process.pods.receiver]
}

loki.process "pods" {
	forward_to = [loki.write.default.receiver]
	${stage}
}

loki.write "default" { }
`;
}

function journal(rule: string): string {
  return `
loki.relabel "journal" {
	forward_to = []

	rule {
		${rule}
	}
}

loki.source.journal "journal" {
	relabel_rules = loki.relabel.journal.rules
	forward_to    = []
}
`;
}

describe('logs/unbounded-labels', () => {
  it('fails for pod logs whose path stays a label', () => {
    expect(
      findingOf(check, configOnly(podLogs('stage.cri { }'))),
    ).toMatchObject({
      status: 'failing',
      evidence: [{ line: 6, text: 'loki.source.file "pods" {' }],
      remedy: { alloy: 'stage.label_drop {\n\tvalues = ["filename"]\n}\n' },
    });
  });

  it('fails when another way leads past what drops it', () => {
    const config = podLogs(
      'stage.label_drop {\n\t\tvalues = ["filename"]\n\t}',
    ).replace(
      '[loki.process.pods.receiver]',
      '[loki.process.pods.receiver, loki.write.default.receiver]',
    );
    expect(statusOf(check, configOnly(config))).toBe('failing');
  });

  it('fails for a journal whose fields all become labels', () => {
    const config = journal('action = "labelmap"\n\t\tregex = "__journal_(.+)"');
    expect(findingOf(check, configOnly(config))).toMatchObject({
      status: 'failing',
      evidence: [{ line: 5, text: 'rule {' }],
    });
  });

  it.each([
    'stage.label_drop {\n\t\tvalues = ["filename"]\n\t}',
    'stage.label_keep {\n\t\tvalues = ["namespace"]\n\t}',
    'stage.match {\n\t\tselector = "{a=\\"b\\"}"\n\t\tstage.label_drop {\n\t\t\tvalues = ["filename"]\n\t\t}\n\t}',
  ])('passes with %s', stage => {
    expect(statusOf(check, configOnly(podLogs(stage)))).toBe('passing');
  });

  it('passes for a journal with single fields', () => {
    const config = journal(
      'source_labels = ["__journal__systemd_unit"]\n\t\ttarget_label = "unit"',
    );
    expect(statusOf(check, configOnly(config))).toBe('passing');
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, { ...collector(), config: notGiven('No.') })).toBe(
      'unknown',
    );
  });
});
