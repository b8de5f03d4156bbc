import { block } from '@alloy-fleet/alloy-config';
import { traitsOfBlock } from '@alloy-fleet/alloy-config/catalogue';
import type { Evidence } from '../../finding';
import {
  attributeOf,
  blocksIn,
  Component,
  Configuration,
  dropsLabel,
  literalOf,
  matchesName,
  pathOf,
  sinksOf,
  sourcesOf,
} from '../config';
import { configEvidence } from './evidence';
import { snippet } from './snippet';
import { defineStaticCheck, failing, passing } from './StaticCheck';

/** A label that is new for every restart or message makes as many streams. */
export const unboundedLogLabels = defineStaticCheck({
  id: 'logs/unbounded-labels',
  title: 'Labels of logs are few and stay the same',
  severity: 'warning',
  question: 'which labels logs are stored with',
  needs: ['config'],
  decide({ config }) {
    const files = config
      .named('loki.source.file')
      .filter(source => readsPodLogs(config, source));
    const journals = config.named('loki.source.journal');
    if (files.length + journals.length === 0) {
      return undefined;
    }
    const kept = files.filter(source =>
      reachesStore(config, source, 'filename'),
    );
    const mapped = journals.flatMap(journal => mapsAllFields(config, journal));
    if (kept.length + mapped.length === 0) {
      return passing(
        'No label of pod logs or of the journal is new for every restart.',
        [...files, ...journals].map(source => configEvidence(source)),
      );
    }
    return kept.length > 0
      ? failing(
          `${kept[0].id} puts the path of the file on every line as filename, and nothing takes it off: the path holds the pod's uid, so every restart begins a new stream.`,
          [...kept.map(source => configEvidence(source)), ...mapped],
          {
            text: 'Take what is needed out of the path, then drop it.',
            alloy: snippet(block('stage.label_drop', { values: ['filename'] })),
          },
        )
      : failing(
          'The rules of the journal make a label of every field: among them are process ids and cursors, which are new with every line.',
          mapped,
          {
            text: 'Name the fields that are to be labels, one rule each.',
            alloy: snippet(
              block('rule', {
                source_labels: ['__journal__systemd_unit'],
                target_label: 'unit',
              }),
            ),
          },
        );
  },
});

function readsPodLogs(config: Configuration, source: Component): boolean {
  return [source, ...sourcesOf(config, source)].some(({ block: body }) =>
    traitsOfBlock(body).some(({ kind }) => kind === 'node-local'),
  );
}

/** Whether a label gets to a writer by some way on which nothing drops it. */
function reachesStore(
  config: Configuration,
  component: Component,
  label: string,
): boolean {
  return sinksOf(config, component, it => dropsLabel(it, label)).some(
    it => it.name === 'loki.write',
  );
}

/** The labelmap rules that a journal is read with. */
function mapsAllFields(config: Configuration, journal: Component): Evidence[] {
  const rules = attributeOf(journal.block, 'relabel_rules');
  const path = rules && pathOf(rules.value)?.replace(/\.rules$/, '');
  return config.components
    .filter(({ id }) => id === path)
    .flatMap(relabel =>
      blocksIn(relabel.block, 'rule')
        .filter(
          rule =>
            literalOf(rule, 'action') === 'labelmap' &&
            matchesName(String(literalOf(rule, 'regex')), '__journal__pid'),
        )
        .map(rule => configEvidence(relabel, rule)),
    );
}
