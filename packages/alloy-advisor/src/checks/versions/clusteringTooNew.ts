import { isBefore, versionText } from '../../static/collector';
import { clusteringSince, isComponentClustered } from '../../static/config';
import {
  configEvidence,
  containerEvidence,
} from '../../check/configuration/evidence';
import {
  defineConfigurationCheck,
  failing,
  passing,
  undecided,
} from '../../check/configuration/defineConfigurationCheck';

export const versionsClusteringTooNew = defineConfigurationCheck({
  id: 'versions/clustering-too-new',
  title: 'The image clusters what is to be clustered',
  docs: 'Some components cluster since a certain release; before it they refuse the block.',
  severity: 'critical',
  question: 'whether the image clusters its components',
  needs: ['workload', 'config'],
  decide({ workload, config }) {
    const needing = config.components.flatMap(component => {
      const since = clusteringSince(component);
      return since && isComponentClustered(component.block)
        ? [{ component, since }]
        : [];
    });
    const { version, container } = workload.process;
    if (needing.length === 0) {
      return undefined;
    }
    const image = containerEvidence(workload, 'image', container.image);
    if (version === undefined) {
      return undecided(
        `It is not known whether ${workload.name} clusters ${needing[0].component.id}: its image names no release.`,
        [image],
      );
    }
    const tooNew = needing.filter(({ since }) => isBefore(version, since));
    if (tooNew.length === 0) {
      return passing(`${versionText(version)} clusters its components.`, [
        image,
      ]);
    }
    const [{ component, since }] = tooNew;
    return failing(
      `${component.id} can be clustered since Alloy ${versionText(
        since,
      )}, and ${workload.name} runs ${versionText(
        version,
      )}: its configuration does not load.`,
      [image, ...tooNew.map(it => configEvidence(it.component))],
      {
        text: `Run ${versionText(
          since,
        )} or later, or take the clustering block out.`,
        patch: `image: ${container.image.replace(/:[^:/]*$/, '')}:${versionText(
          since,
        )}`,
      },
    );
  },
});
