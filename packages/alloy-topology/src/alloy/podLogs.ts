import { block, comment, ref, Statement } from '@alloy-fleet/alloy-config';
import { POD_LOG_LABELS, Spec } from '../spec';

/** The logs of the node's pods, from its disk, labelled by their paths. */
export function podLogs({ cardinality }: Spec): readonly Statement[] {
  const labels = ['namespace', ...cardinality.podLogLabels];
  const others = POD_LOG_LABELS.filter(name => !labels.includes(name));
  return [
    comment(
      '---- pod logs ----',
      block('local.file_match', 'pods', {
        path_targets: [{ __path__: '/var/log/pods/**/*.log' }],
        sync_period: '30s',
      }),
    ),
    block('loki.source.file', 'pods', {
      targets: ref('local.file_match.pods.targets'),
      forward_to: [ref('loki.process.pods.receiver')],
    }),
    block('loki.process', 'pods', [
      { forward_to: [ref('loki.write.default.receiver')] },
      block('stage.cri'),
      block('stage.regex', {
        source: 'filename',
        expression:
          '^/var/log/pods/(?P<namespace>[^_]+)_(?P<pod>[^_]+)_[^/]+/(?P<container>[^/]+)/[0-9]+\\.log$',
      }),
      block('stage.labels', {
        values: sameNames([
          'namespace',
          ...POD_LOG_LABELS.filter(name => labels.includes(name)),
        ]),
      }),
      ...(others.length > 0
        ? [
            comment(
              'Searchable without a stream for each value; Loki 3 takes it.',
              block('stage.structured_metadata', { values: sameNames(others) }),
            ),
          ]
        : []),
      block('stage.static_labels', {
        values: { job: 'integrations/kubernetes/logs' },
      }),
      comment(
        "The path holds the pod's uid: a new stream for every restart.",
        block('stage.label_drop', {
          // The stream is made a label by stage.cri.
          values: [
            'filename',
            'flags',
            ...(others.includes('stream') ? ['stream'] : []),
          ],
        }),
      ),
    ]),
  ];
}

/** What a stage takes from fields of the same names. */
function sameNames(names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map(name => [name, '']));
}
