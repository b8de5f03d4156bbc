import { attributeOf, block, fieldsOf, ref } from '@alloy-fleet/alloy-config';
import { versionText } from '../../static/collector';
import {
  configEvidence,
  containerEvidence,
} from '../../check/configuration/evidence';
import { snippet } from '../../check/configuration/snippet';
import {
  defineConfigurationCheck,
  failing,
  passing,
  undecided,
} from '../../check/configuration/defineConfigurationCheck';

const BROKEN = 'v1.19.0';

export const versionsJournalJobLabel = defineConfigurationCheck({
  id: 'versions/journal-job-label',
  title: "The journal's job label takes effect",
  docs: 'A regression of one release: https://github.com/grafana/alloy/issues/6980.',
  severity: 'critical',
  question: "whether the journal's job label takes effect",
  needs: ['workload', 'config'],
  decide({ workload, config }) {
    const { version, container } = workload.process;
    const uses = config.named('loki.source.journal').flatMap(component => {
      const labels = attributeOf(component.block, 'labels');
      return labels && fieldsOf(labels.value).has('job')
        ? [{ component, labels }]
        : [];
    });
    if (uses.length === 0) {
      return undefined;
    }
    const image = containerEvidence(workload, 'image', container.image);
    if (version === undefined) {
      return undecided(
        `It is not known whether the job of ${uses[0].component.id} takes effect: the image of ${workload.name} names no release.`,
        [image],
      );
    }
    if (versionText(version) !== BROKEN) {
      return passing(`${versionText(version)} keeps the job of the journal.`, [
        image,
      ]);
    }
    const [{ component }] = uses;
    return failing(
      `${BROKEN} writes the component's id over the job that ${component.id} is given: every query by that job finds nothing, in good health.`,
      [
        image,
        ...uses.map(({ component: it, labels }) => configEvidence(it, labels)),
      ],
      {
        text: 'Set job by a rule, which comes after and works in every release.',
        docsUrl: 'https://github.com/grafana/alloy/issues/6980',
        alloy: snippet(
          block('loki.relabel', component.block.label, [
            { forward_to: [] },
            block('rule', {
              target_label: 'job',
              replacement: 'integrations/systemd-journal',
            }),
          ]),
          block('loki.source.journal', component.block.label, {
            relabel_rules: ref(`loki.relabel.${component.block.label}.rules`),
          }),
        ),
      },
    );
  },
});
