import { block, comment, ref, Statement } from '@alloy-fleet/alloy-config';

/** The logs of the node's pods, from its disk, labelled by their paths. */
export function podLogs(): readonly Statement[] {
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
        values: { namespace: '', pod: '', container: '', stream: '' },
      }),
      block('stage.static_labels', {
        values: { job: 'integrations/kubernetes/logs' },
      }),
      comment(
        "The path holds the pod's uid: a new stream for every restart.",
        block('stage.label_drop', { values: ['filename', 'flags'] }),
      ),
    ]),
  ];
}
