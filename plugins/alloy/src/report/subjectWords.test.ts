import type { Subject } from '@alloy-fleet/backstage-plugin-alloy-common';
import { translate } from '../__testUtils__/translate';
import { subjectWords } from './subjectWords';

describe('subjectWords', () => {
  it.each<[string, Subject]>([
    ['cluster lab', { kind: 'cluster', name: 'lab' }],
    [
      'instance alloy-0',
      { kind: 'instance', name: 'alloy-0', namespace: 'monitoring' },
    ],
    ['metric up', { kind: 'metric', name: 'up' }],
    [
      'metric up in tenant payments',
      { kind: 'metric', name: 'up', tenant: 'payments' },
    ],
    ['log stream {job="api"}', { kind: 'stream', name: '{job="api"}' }],
    [
      'target 10.0.3.7:9100 of job node',
      { kind: 'target', name: '10.0.3.7:9100', job: 'node' },
    ],
  ])('says %s', (words, subject) => {
    expect(subjectWords(subject, translate())).toBe(words);
  });
});
