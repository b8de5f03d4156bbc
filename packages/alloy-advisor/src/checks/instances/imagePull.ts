import { podDown } from '../../causes/podDown';
import {
  collectorSubject,
  instanceObject,
  instanceSubject,
  workloadObject,
} from '../../check/snapshot/subjects';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { eachInstance } from '../../check/snapshot/eachInstance';

const NOT_PULLED =
  /(ErrImagePull|ImagePullBackOff|InvalidImageName|ErrImageNeverPull)$/;

export const instancesImagePull = defineCheck({
  id: 'instances/image-pull',
  title: 'Every instance has its image',
  docs: 'The image of every instance could be had.',
  severity: 'critical',
  explains: [podDown],
  outcomes: snapshot =>
    eachInstance(snapshot, {
      question: 'whether images could be pulled',
      failing(collector, instance) {
        if (!NOT_PULLED.test(instance.state)) {
          return undefined;
        }
        const version = collector.imageVersion
          ? ` of version ${collector.imageVersion}`
          : '';
        return {
          status: 'failing',
          subject: instanceSubject(collector, instance),
          summary: `The image${version} could not be pulled for ${instance.name} (${instance.state}).`,
          evidence: [instanceObject(instance)],
          remedy: {
            text: 'See whether the tag exists, whether the node reaches the registry, and whether the pod has the pull secret that it needs.',
          },
        };
      },
      passing: (collector, count) => ({
        status: 'passing',
        subject: collectorSubject(collector),
        summary: `Every instance of ${collector.name} has its image.`,
        evidence: [
          {
            kind: 'object',
            object: workloadObject(collector),
            namespace: collector.namespace,
            field: 'pods that wait for their image',
            value: `0 of ${count}`,
          },
        ],
      }),
    }),
});
