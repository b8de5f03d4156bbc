import {
  attributeOf,
  block,
  blocksIn,
  BlockStatement,
  literalOf,
  pathOf,
} from '@alloy-fleet/alloy-config';
import {
  componentFacts,
  traitsOfBlock,
} from '@alloy-fleet/alloy-config/components';
import type { Evidence, Remedy } from '../../finding';
import {
  Component,
  Configuration,
  dropsLabel,
  firstTakers,
  ruleMatches,
  nearestSource,
  sendingTo,
  unreadRules,
} from '../../static/config';
import { configEvidence } from '../../check/configuration/evidence';
import { snippet } from '../../check/configuration/snippet';
import {
  defineConfigurationCheck,
  failing,
  passing,
  undecided,
} from '../../check/configuration/defineConfigurationCheck';

const META = '__meta_kubernetes_pod_label_';
/** One of those that every pod of a Deployment has. */
const OF_ROLLOUT = 'pod_template_hash';

export const logsUnboundedLabels = defineConfigurationCheck({
  id: 'logs/unbounded-labels',
  title: 'Labels of logs are few and stay the same',
  docs: 'A label that is new for every restart or message makes as many streams.',
  severity: 'warning',
  area: 'logs-delivery',
  question: 'which labels logs are stored with',
  needs: ['config'],
  decide({ config }) {
    const files = config
      .named('loki.source.file')
      .filter(source => readsPodLogs(config, source));
    const journals = config.named('loki.source.journal');
    const discovered = config.named(
      'loki.source.file',
      'loki.source.kubernetes',
    );
    const wrong: Wrong[] = [
      ...keepPath(config, files),
      ...mapPodLabels(config, discovered),
      ...journals.flatMap(journal => mapsAllFields(config, journal)),
    ];
    const [first] = wrong;
    if (first) {
      return failing(
        first.summary,
        wrong.map(it => it.evidence),
        first.remedy,
      );
    }
    const sources = new Set([
      ...files,
      ...config.named('loki.source.kubernetes'),
      ...journals,
    ]);
    if (sources.size === 0) {
      return undefined;
    }
    const unread = config
      .whose(({ relabels }) => relabels === 'targets' || relabels === 'logs')
      .flatMap(relabel =>
        unreadRules(relabel.block, META + OF_ROLLOUT).map(rule =>
          configEvidence(relabel, rule),
        ),
      );
    return unread.length > 0
      ? undecided(
          'It is not known which labels logs are stored with: the expression of a rule that makes or drops labels can not be read.',
          unread,
        )
      : passing(
          'No label of pod logs or of the journal is new for every restart.',
          [...sources].map(source => configEvidence(source)),
        );
  },
});

interface Wrong {
  readonly summary: string;
  readonly evidence: Evidence;
  readonly remedy: Remedy;
}

/** The files whose path stays on their lines. */
function keepPath(config: Configuration, files: readonly Component[]): Wrong[] {
  const reaching = reachingStores(config, 'filename');
  return files.filter(reaching).map(source => ({
    summary: `${source.id} puts the path of the file on every line as filename, and nothing takes it off: the path holds the pod's uid, so every restart begins a new stream.`,
    evidence: configEvidence(source),
    remedy: {
      text: 'Take what is needed out of the path, then drop it.',
      alloy: snippet(block('stage.label_drop', { values: ['filename'] })),
    },
  }));
}

function readsPodLogs(config: Configuration, source: Component): boolean {
  return (
    isNodeLocal(source) ||
    nearestSource(config, source, isNodeLocal) !== undefined
  );
}

function isNodeLocal({ block: body }: Component): boolean {
  return traitsOfBlock(body).some(({ kind }) => kind === 'node-local');
}

/** The components from which a label gets to a writer by some way on which nothing drops it. */
function reachingStores(
  config: Configuration,
  label: string,
): (component: Component) => boolean {
  return sendingTo(
    config,
    it => componentFacts(it.name).delivers === 'logs',
    it => dropsLabel(it, label),
  );
}

/** The rules that make a label of every label of the pods whose logs are read, each once. */
function mapPodLabels(
  config: Configuration,
  sources: readonly Component[],
): Wrong[] {
  const reaching = reachingStores(config, OF_ROLLOUT);
  const kept = sources.filter(
    it => reaching(it) && !nearestSource(config, it, dropsRollout),
  );
  return [...firstTakers(config, kept)].flatMap(([relabel, source]) =>
    (isTargetsRelabel(relabel) ? mapsOf(relabel, META + OF_ROLLOUT) : []).map(
      rule => ({
        summary: `${relabel.id} makes a label of every label that the pods of ${source.id} have: ${OF_ROLLOUT} among them is new with every rollout, and Loki refuses what has more labels than the tenant may (15 by default).`,
        evidence: configEvidence(relabel, rule),
        remedy: {
          text: 'Name the labels that logs are to be found by, one rule each.',
          alloy: snippet(
            block('rule', {
              source_labels: [`${META}app_kubernetes_io_name`],
              target_label: 'app',
            }),
          ),
        },
      }),
    ),
  );
}

function isTargetsRelabel({ name }: Component): boolean {
  return componentFacts(name).relabels === 'targets';
}

function dropsRollout(component: Component): boolean {
  return isTargetsRelabel(component) && dropsLabel(component, OF_ROLLOUT);
}

/** The rules that make a label of every field of the journal. */
function mapsAllFields(config: Configuration, journal: Component): Wrong[] {
  const rules = attributeOf(journal.block, 'relabel_rules');
  const path = rules && pathOf(rules.value)?.replace(/\.rules$/, '');
  return config.components
    .filter(({ id }) => id === path)
    .flatMap(relabel =>
      mapsOf(relabel, '__journal__pid').map(rule => ({
        summary:
          'The rules of the journal make a label of every field: among them are process ids and cursors, which are new with every line.',
        evidence: configEvidence(relabel, rule),
        remedy: {
          text: 'Name the fields that are to be labels, one rule each.',
          alloy: snippet(
            block('rule', {
              source_labels: ['__journal__systemd_unit'],
              target_label: 'unit',
            }),
          ),
        },
      })),
    );
}

/** The labelmap rules of a component that a name falls under. */
function mapsOf({ block: body }: Component, name: string): BlockStatement[] {
  return blocksIn(body, 'rule').filter(
    rule =>
      literalOf(rule, 'action') === 'labelmap' &&
      ruleMatches(rule, name) === true,
  );
}
