import { parseSpec } from './parseSpec';
import { requiredExamples } from './requiredExamples';

describe('examples of what is required', () => {
  it('are all that a spec needs', () => {
    const spec: Record<string, any> = {};
    for (const [path, example] of requiredExamples()) {
      const [first, second] = path.split('.');
      spec[first] = second ? { ...spec[first], [second]: example } : example;
    }
    expect(parseSpec(spec)).toMatchObject(spec);
    expect([...requiredExamples().keys()]).toEqual([
      'cluster',
      'datacentre',
      'metrics.remoteWriteUrl',
      'metrics.tenant',
      'logs.url',
      'logs.tenant',
    ]);
  });
});
