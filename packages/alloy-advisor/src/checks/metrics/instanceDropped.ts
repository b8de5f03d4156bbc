import { block, blocksIn } from '@alloy-fleet/alloy-config';
import { ruleDrops, unreadRules } from '../../static/config';
import { configEvidence } from '../../check/configuration/evidence';
import { snippet } from '../../check/configuration/snippet';
import {
  defineConfigurationCheck,
  failing,
  passing,
  undecided,
} from '../../check/configuration/defineConfigurationCheck';

export const metricsInstanceDropped = defineConfigurationCheck({
  id: 'metrics/instance-dropped',
  title: 'No rule drops the instance of scraped metrics',
  docs: 'Without instance, the series of all nodes are one, and so are `up` and `scrape_*`.',
  severity: 'critical',
  question: 'whether series keep their instance',
  needs: ['config'],
  decide({ config }) {
    const relabels = config.whose(it => it.relabels === 'metrics');
    const drops = relabels.flatMap(relabel =>
      blocksIn(relabel.block, 'rule')
        .filter(rule => ruleDrops(rule, 'instance') === true)
        .map(rule => ({ relabel, rule })),
    );
    if (relabels.length === 0) {
      return undefined;
    }
    const unread = relabels.flatMap(relabel =>
      unreadRules(relabel.block, 'instance').map(rule =>
        configEvidence(relabel, rule),
      ),
    );
    if (drops.length === 0 && unread.length > 0) {
      return undecided(
        'It is not known whether series keep their instance: the expression of a rule that drops labels can not be read.',
        unread,
      );
    }
    return drops.length === 0
      ? passing(
          'Every series keeps its instance.',
          relabels.map(relabel => configEvidence(relabel)),
        )
      : failing(
          `${drops[0].relabel.id} takes instance off: what differs by nothing else becomes one series, whose values are mixed up without a trace.`,
          drops.map(({ relabel, rule }) => configEvidence(relabel, rule)),
          {
            text: 'Drop series that are not wanted, rather than the label that tells the wanted ones apart.',
            alloy: snippet(
              block('rule', {
                source_labels: ['__name__', 'container'],
                regex: 'container_[^n][^;]*;',
                action: 'drop',
              }),
              block('rule', { action: 'labeldrop', regex: 'id|name' }),
            ),
          },
        );
  },
});
