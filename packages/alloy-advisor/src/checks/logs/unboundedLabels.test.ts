import { notGiven } from '../../static/collector';
import {
  collector,
  configOnly,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { logsUnboundedLabels as check } from './unboundedLabels';

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

function discovered(source: string, rules: string, stage = ''): string {
  return `
discovery.kubernetes "pods" {
	role = "pod"
}

discovery.relabel "pods" {
	targets = discovery.kubernetes.pods.targets

	rule {
		${rules}
	}
}

${source} "pods" {
	targets    = discovery.relabel.pods.output
	forward_to = [loki.process.pods.receiver]
}

loki.process "pods" {
	forward_to = [loki.write.default.receiver]

	stage.label_drop {
		values = ["filename"]
	}
	${stage}
}

loki.write "default" { }
`;
}

const LABELMAP =
  'action = "labelmap"\n\t\tregex = "__meta_kubernetes_pod_label_(.+)"';

describe('logs/unbounded-labels', () => {
  describe.each(['loki.source.file', 'loki.source.kubernetes'])(
    'of %s',
    source => {
      it('fails where every label of pods becomes one of their logs', () => {
        const config = discovered(source, LABELMAP);
        expect(findingOf(check, configOnly(config))).toMatchObject({
          status: 'failing',
          summary: expect.stringContaining(
            `of every label that the pods of ${source}.pods have`,
          ),
          evidence: [{ line: 9, text: 'rule {' }],
          remedy: { alloy: expect.stringContaining('target_label  = "app"') },
        });
      });

      it.each([
        [
          'are named',
          'source_labels = ["__meta_kubernetes_pod_label_app"]\n\t\ttarget_label = "app"',
          '',
        ],
        [
          'are mapped by a rule that leaves out what is new each time',
          'action = "labelmap"\n\t\tregex = "__meta_kubernetes_pod_label_(app|team)"',
          '',
        ],
        [
          'are dropped with the next rule',
          `${LABELMAP}\n\t}\n\n\trule {\n\t\taction = "labeldrop"\n\t\tregex = "pod_template_hash|controller_.*"`,
          '',
        ],
        [
          'are dropped on the way',
          LABELMAP,
          'stage.label_keep {\n\t\tvalues = ["namespace", "pod"]\n\t}',
        ],
      ])('has nothing against them where they %s', (_, rules, stage) => {
        const config = discovered(source, rules, stage);
        expect(statusOf(check, configOnly(config))).not.toBe('failing');
      });
    },
  );

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
