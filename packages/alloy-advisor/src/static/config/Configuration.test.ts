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
        text: 'declare "d" {\n\tloki.source.journal "j" {\n\t\tforward_to = []\n\t}\n}\n\nd "use" { }\n',
      },
    ]);
    expect(config.named('loki.source.journal')).toMatchObject([
      { id: 'loki.source.journal.j', holders: ['declare.d'] },
    ]);
  });

  it('leaves out what no module is made of', () => {
    const journal = (label: string) =>
      `loki.source.journal "${label}" {\nforward_to = []\n}\n`;
    const config = Configuration.of([
      {
        name: 'a.alloy',
        text: `
declare "unused" {
	${journal('never')}
	of_unused "it" { }
}

declare "of_unused" {
	${journal('of_unused')}
}

declare "used" {
	declare "inner" {
		${journal('inner')}
	}

	declare "spare" {
		${journal('spare')}
	}

	inner "it" { }
	outer "it" { }
}

declare "outer" {
	${journal('outer')}
}

declare "again" {
	${journal('again')}
	again "and_again" { }
}

foreach "each" {
	collection = []
	var        = "it"

	template {
		used "it" { }
	}
}
`,
      },
      { name: 'b.alloy', text: 'declare "looped" { }\n' },
    ]);

    expect(
      config.named('loki.source.journal').map(({ block }) => block.label),
    ).toEqual(['inner', 'outer']);
  });

  it('reads each file once', () => {
    const config = Configuration.of([{ name: 'a.alloy', text: '' }]);
    expect(config.parsed).toBe(config.parsed);
    expect(config.graph).toBe(config.graph);
  });
});
