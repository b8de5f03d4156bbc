import { podDown } from '../../causes/podDown';
import {
  collectorSubject,
  instanceObject,
  instanceSubject,
  workloadObject,
} from '../../check/snapshot/subjects';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { eachInstance } from '../../check/snapshot/eachInstance';

/** What kubectl prints for a container that is not started again for a while. */
const LOOPING =
  /^(CrashLoopBackOff|RunContainerError|CreateContainer(Config)?Error|StartError|Init:CrashLoopBackOff)$/;

export const instancesCrashLooping = defineCheck({
  id: 'instances/crash-looping',
  title: 'Every instance starts and stays up',
  docs: 'No instance fails at its start again and again. Its phase stays Running.',
  severity: 'critical',
  clause: { other: '{count} instances crash again and again' },
  explains: [podDown],
  outcomes: snapshot =>
    eachInstance(snapshot, {
      question: 'whether instances fail at their start',
      failing(collector, instance) {
        const last = instance.lastTermination;
        // A kill for memory is a finding of its own.
        if (!LOOPING.test(instance.state) || last?.reason === 'OOMKilled') {
          return undefined;
        }
        const ended = last
          ? ` It ended with ${last.reason}${
              last.exitCode === undefined ? '' : ` (exit code ${last.exitCode})`
            }.`
          : '';
        return {
          status: 'failing',
          subject: instanceSubject(collector, instance),
          summary: `${instance.name} fails at its start again and again (${instance.state}).${ended}`,
          evidence: [instanceObject(instance)],
          remedy: {
            text: `Read why in the log of the container before: kubectl logs --previous ${instance.name} -n ${instance.namespace}. A configuration that does not load ends Alloy at its start; check it with alloy validate.`,
          },
        };
      },
      passing: (collector, count) => ({
        status: 'passing',
        subject: collectorSubject(collector),
        summary: `No instance of ${collector.name} fails at its start.`,
        evidence: [
          {
            kind: 'object',
            object: workloadObject(collector),
            namespace: collector.namespace,
            field: 'pods in CrashLoopBackOff',
            value: `0 of ${count}`,
          },
        ],
      }),
    }),
});
