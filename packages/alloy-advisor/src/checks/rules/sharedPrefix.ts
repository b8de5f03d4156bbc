import { attributeOf, block, literalOf } from '@alloy-fleet/alloy-config';
import { configEvidence } from '../../check/configuration/evidence';
import { snippet } from '../../check/configuration/snippet';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

const DEFAULT = 'alloy';

export const rulesSharedPrefix = defineConfigurationCheck({
  id: 'rules/shared-prefix',
  title: 'Rules are synced under a prefix of the cluster',
  docs: "Two clusters that sync under one prefix delete one another's rules, over and over.",
  severity: 'warning',
  question: 'under which prefix rules are synced',
  needs: ['config'],
  decide({ config }) {
    const syncs = config.named('mimir.rules.kubernetes');
    const shared = syncs.filter(({ block: body }) => {
      const prefix = literalOf(body, 'mimir_namespace_prefix');
      const isComputed =
        prefix === undefined && attributeOf(body, 'mimir_namespace_prefix');
      return !isComputed && (prefix ?? DEFAULT) === DEFAULT;
    });
    if (syncs.length === 0) {
      return undefined;
    }
    return shared.length === 0
      ? passing(
          'Rules are synced under a prefix of their own.',
          syncs.map(sync => configEvidence(sync)),
        )
      : failing(
          `${shared[0].id} syncs under the prefix "${DEFAULT}", which is everyone's: with a second cluster in the same tenant, each deletes the other's rules and writes its own again.`,
          shared.map(sync => configEvidence(sync)),
          {
            text: "Put the cluster's name into the prefix. Rules under the old one are to be deleted by hand.",
            alloy: snippet(
              block('mimir.rules.kubernetes', shared[0].block.label, {
                mimir_namespace_prefix: 'alloy-my-cluster',
              }),
            ),
          },
        );
  },
});
