import {
  block,
  file,
  parse,
  print,
  Statement,
} from '@alloy-fleet/alloy-config';
import fc from 'fast-check';
import { compile } from '../compile';
import { ACTIONS, type RelabelConfig, toConfig } from '../relabelConfig';
import { readRules } from './readRules';
import { writeRules } from './writeRules';

function bodyOf(text: string): readonly Statement[] {
  const [component] = parse(text).file.body;
  return component.type === 'block' ? component.body : [];
}

describe('readRules', () => {
  it('reads the rules of a component in order, and nothing else', () => {
    const rules = readRules(
      bodyOf(`prometheus.relabel "a" {
  forward_to = []

  rule {
    source_labels = ["__name__", "container"]
    regex         = "container_[^n][^;]*;"
    action        = "drop"
  }

  rule {
    target_label = "shard"
    modulus      = 18446744073709551615
    action       = "hashmod"
  }
}
`),
    );
    expect(rules.map(rule => rule.config)).toEqual([
      {
        source_labels: ['__name__', 'container'],
        regex: 'container_[^n][^;]*;',
        action: 'drop',
      },
      { target_label: 'shard', modulus: 2n ** 64n - 1n, action: 'hashmod' },
    ]);
  });

  it('leaves what only a running Alloy knows to the one who asks', () => {
    const body = bodyOf(`discovery.relabel "a" {
  rule {
    target_label = "instance"
    replacement  = sys.env("POD_NAME") + "-" + 1
  }
}
`);
    const [unknown] = readRules(body);
    expect(unknown.config).toEqual({ target_label: 'instance' });
    expect(unknown.unresolved.map(({ field }) => field)).toEqual([
      'replacement',
    ]);

    const [known] = readRules(body, value =>
      value.type === 'call' ? 'web-0' : undefined,
    );
    expect(known.unresolved).toEqual([]);
    expect(compile([known.config])({})).toEqual({ instance: 'web-0-1' });
  });
});

describe('writeRules', () => {
  it('writes what does not say the default, with readable regexes', () => {
    const text = print(
      file([
        block(
          'prometheus.relabel',
          'a',
          writeRules([
            {
              source_labels: ['path'],
              separator: ';',
              regex: '(.*)\\.log',
              target_label: 'file',
              replacement: '$1',
              action: 'Replace',
            },
          ]),
        ),
      ]),
    );
    expect(text).toContain('regex         = `(.*)\\.log`');
    expect(text).not.toMatch(/separator|replacement|action/);
  });

  it('writes what readRules reads back', () => {
    const word = fc.constantFrom('a', 'x_1', '"', '`', '\\d+', 'ü\n', '$1');
    const config: fc.Arbitrary<RelabelConfig> = fc.record(
      {
        action: fc.constantFrom(...ACTIONS),
        source_labels: fc.array(word, { minLength: 1, maxLength: 3 }),
        separator: word,
        regex: word,
        modulus: fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }),
        target_label: word,
        replacement: word,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(config), configs => {
        const text = print(
          file([block('prometheus.relabel', 'a', writeRules(configs))]),
        );
        expect(readRules(bodyOf(text)).map(rule => rule.config)).toEqual(
          configs.map(toConfig),
        );
      }),
    );
  });
});
