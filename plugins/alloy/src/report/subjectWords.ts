import type { Subject } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Translate } from '../translation';

/** What a finding is about: `node k8s-worker-03`, `target 10.0.3.7:9100 of job node`. */
export function subjectWords(about: Subject, t: Translate): string {
  const subject = `${t(`subject.${about.kind}`)} ${about.name}`;
  switch (about.kind) {
    case 'target':
      return t('subject.ofJob', { subject, job: about.job });
    case 'metric':
    case 'stream':
      return about.tenant === undefined
        ? subject
        : t('subject.ofTenant', { subject, tenant: about.tenant });
    default:
      return subject;
  }
}
