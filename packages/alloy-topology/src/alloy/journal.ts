import {
  block,
  comment,
  Expression,
  ref,
  Statement,
} from '@alloy-fleet/alloy-config';
import { relabelTo } from './relabelTo';

export interface JournalOptions {
  /** The name that the host's lines carry. */
  readonly instance: string | Expression;
  /** Where the journal is; default: where systemd keeps it. */
  readonly path?: string;
  /** Journals beside it, under a `journal` label of their own. */
  readonly others?: readonly { readonly name: string; readonly path: string }[];
}

/** The systemd journal, with its unit and its priority as labels. */
export function journal(options: JournalOptions): readonly Statement[] {
  const { instance, path, others = [] } = options;
  return [
    comment(
      '---- the systemd journal ----',
      block('loki.relabel', 'journal', [
        { forward_to: [] },
        comment(
          'The component writes its own id into job, over any label given to it; rules come after that.',
          relabelTo('job', 'integrations/systemd-journal'),
        ),
        block('rule', {
          source_labels: ['__journal__systemd_unit'],
          target_label: 'unit',
        }),
        block('rule', {
          source_labels: ['__journal_priority_keyword'],
          target_label: 'level',
        }),
      ]),
    ),
    source('journal', path, { instance }),
    ...others.map(other =>
      source(`journal_${other.name.replaceAll('-', '_')}`, other.path, {
        instance,
        journal: other.name,
      }),
    ),
  ];
}

function source(
  label: string,
  path: string | undefined,
  labels: Readonly<Record<string, string | Expression>>,
): Statement {
  return block('loki.source.journal', label, {
    path,
    max_age: '12h',
    relabel_rules: ref('loki.relabel.journal.rules'),
    forward_to: [ref('loki.write.default.receiver')],
    labels,
  });
}
