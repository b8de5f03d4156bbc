import { Configuration } from './Configuration';

describe('Configuration', () => {
  it('takes the files of a folder for one', () => {
    const config = Configuration.of([
      { name: 'a.alloy', text: 'prometheus.exporter.unix "a" { }\n' },
      {
        name: 'b.alloy',
        text: '\nprometheus.scrape "b" {\n\ttargets = prometheus.exporter.unix.a.targets\n\tforward_to = []\n}\n',
      },
    ]);
    expect(config.graph.references).toMatchObject([
      { from: 'prometheus.scrape.b', to: 'prometheus.exporter.unix.a' },
    ]);
    const [scrape] = config.named('prometheus.scrape');
    expect(scrape.file.name).toBe('b.alloy');
    expect(scrape.file.source.positionAt(scrape.block.start).line).toBe(2);
  });

  it('finds components inside of modules', () => {
    const config = Configuration.of([
      {
        name: 'a.alloy',
        text: 'declare "d" {\n\tloki.source.journal "j" {\n\t\tforward_to = []\n\t}\n}\n',
      },
    ]);
    expect(config.named('loki.source.journal')).toMatchObject([
      { id: 'loki.source.journal.j', holders: ['declare.d'] },
    ]);
  });

  it('reads each file once', () => {
    const config = Configuration.of([{ name: 'a.alloy', text: '' }]);
    expect(config.parsed).toBe(config.parsed);
    expect(config.graph).toBe(config.graph);
  });
});
