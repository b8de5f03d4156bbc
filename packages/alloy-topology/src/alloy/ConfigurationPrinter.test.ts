import { block, comment, file, print } from '@alloy-fleet/alloy-config';
import { ConfigurationPrinter } from './ConfigurationPrinter';

const configuration = (name: string) => [
  comment('The process.', block('logging', { level: 'info' })),
  block('prometheus.scrape', 'node', [
    { targets: [{ __address__: name }], forward_to: [] },
    comment('Why.', block('clustering', { enabled: true })),
  ]),
  block('loki.write', 'default', { external_labels: { a: 'b', cc: name } }),
];

describe('ConfigurationPrinter', () => {
  it('prints what print does, also for statements that it knows', () => {
    const printer = new ConfigurationPrinter();
    for (const name of ['a', 'b', 'a']) {
      expect(printer.print(configuration(name))).toBe(
        print(file(configuration(name))),
      );
    }
  });
});
