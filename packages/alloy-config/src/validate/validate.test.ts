import { parse } from '../parse';
import { validate, ValidateOptions } from '.';

/** Diagnostics as `line:column-line:column message`. */
function saysOf(text: string, options?: ValidateOptions): string[] {
  return validate(parse(text).file, options).map(
    ({ start, end, message, severity }) =>
      `${start.line}:${start.column}-${end.line}:${end.column} ${
        severity === 'warning' ? '(warning) ' : ''
      }${message}`,
  );
}

const EXPERIMENTAL: ValidateOptions = {
  stability: 'experimental',
  community: true,
};

describe('validate', () => {
  it('finds nothing in a configuration that Alloy takes', () => {
    expect(
      saysOf(`prometheus.exporter.unix "node" { }

prometheus.scrape "node" {
  targets    = prometheus.exporter.unix.node.targets
  forward_to = [prometheus.remote_write.default.receiver]

  clustering {
    enabled = true
  }
}

prometheus.remote_write "default" {
  endpoint {
    url = "http://" + sys.env("HOST")
  }
}
`),
    ).toEqual([]);
  });

  describe('of blocks and their names', () => {
    it('stops at an attribute outside of blocks', () => {
      expect(saysOf('level = 1\nprometheus.scrape "a" { }\n')).toEqual([
        '1:1-1:5 unrecognized attribute level',
      ]);
    });

    it('wants a label, and a component that exists', () => {
      expect(saysOf('prometheus.scrap {\n}\n')).toEqual([
        '1:1-1:16 component "prometheus.scrap" must have a label',
        '1:1-1:16 cannot find the definition of component name "prometheus.scrap"',
      ]);
    });

    it('takes an id once', () => {
      expect(
        saysOf('local.file "é" {\n  filename = "a"\n}\n'.repeat(2), {
          fileName: 'x.alloy',
        }),
      ).toEqual([
        '4:1-4:13 block local.file.é already declared at x.alloy:1:1',
      ]);
    });

    it('wants enough stability, and communities enabled', () => {
      expect(
        saysOf(
          'prometheus.operator.scrapeconfigs "a" {\n  forward_to = []\n}\n',
        ),
      ).toEqual([
        '1:1-1:33 component "prometheus.operator.scrapeconfigs" is at stability level "experimental", which is below the minimum allowed stability level "generally-available". Use --stability.level command-line flag to enable "experimental" features',
      ]);
      expect(
        saysOf('otelcol.exporter.googlecloud "a" { }\n', {
          stability: 'experimental',
        }),
      ).toEqual([
        '1:1-1:28 the component "otelcol.exporter.googlecloud" is a community component. Use the --feature.community-components.enabled command-line flag to enable community components',
      ]);
      expect(
        saysOf('otelcol.exporter.googlecloud "a" { }\n', EXPERIMENTAL),
      ).toEqual([]);
    });

    it('keeps modules, the root and services apart', () => {
      expect(
        saysOf(`argument "a" { }
cluster { }
declare "m" {
  logging { }
  http { }
  x = 1
}
`),
      ).toEqual([
        '6:3-6:7 unsupported statement type *ast.AttributeStmt',
        '4:3-4:9 logging not allowed in module',
        '5:3-5:6 http not allowed in module',
        '1:1-1:16 argument blocks only allowed inside a module',
        '2:1-2:11 service "cluster" does not support being configured',
      ]);
    });
  });

  describe('of bodies', () => {
    it('knows attributes and blocks, and which is which', () => {
      expect(
        saysOf(`prometheus.scrape "a" {
  targets    = []
  forward_to = []
  clustering = true
  job_name { }
  nonsense   = 1
  nothing { }
}
`),
      ).toEqual([
        '4:3-4:19 "clustering" must be a block, but is used as an attribute',
        '5:3-5:14 "job_name" must be an attribute, but is used as a block',
        '6:3-6:16 unrecognized attribute name "nonsense"',
        '7:3-7:13 unrecognized block name "nothing"',
      ]);
    });

    it('takes an attribute once, and a block as often as its type says', () => {
      expect(
        saysOf(`prometheus.scrape "a" {
  targets    = []
  targets    = []
  forward_to = []
  clustering { }
  clustering { }
}
`),
      ).toEqual([
        '3:3-3:17 attribute "targets" may only be provided once',
        '5:3-5:16 block "clustering" may only be specified once',
        '6:3-6:16 block "clustering" may only be specified once',
      ]);
    });

    it('misses what is required in the order of the source', () => {
      expect(saysOf('otelcol.receiver.kafka "a" {\n}\n')).toEqual([
        '1:1-2:1 missing required attribute "brokers"',
        '1:1-2:1 missing required attribute "protocol_version"',
        '1:1-2:1 missing required block "output"',
      ]);
    });

    it('knows stages in stages', () => {
      const nested = (depth: number): string =>
        depth === 0
          ? 'stage.nonsense { }'
          : `stage.match {\nselector = "{}"\n${nested(depth - 1)}\n}`;
      expect(
        saysOf(`loki.process "a" {\nforward_to = []\n${nested(3)}\n}\n`),
      ).toEqual(['9:1-9:18 unrecognized block name "stage.nonsense"']);
    });
  });

  describe('of modules', () => {
    it('checks what is inside, and the arguments of what is made of them', () => {
      expect(
        saysOf(`declare "site" {
  argument "url" { }

  argument "token" {
    optional = true
  }

  prometheus.remote_write "default" {
    endpoint {
      url      = argument.url.value
      nonsense = nothing.here
    }
  }
}

site "lon1" {
  tokn = "x"
}
`),
      ).toEqual([
        '11:7-11:29 unrecognized attribute name "nonsense"',
        '11:18-11:29 component "nothing.here" does not exist or is out of scope',
        '17:3-17:12 unrecognized attribute name "tokn"',
        '16:1-18:1 missing required attribute "url"',
      ]);
    });

    it('takes what an import brings on trust', () => {
      expect(
        saysOf(`import.string "lib" {
  content = "..."
}

lib.thing "a" {
  whatever = nothing.known
}
`),
      ).toEqual([]);
    });

    it('lets a foreach see the blocks around it, and no block into it', () => {
      expect(
        saysOf(
          `foreach "each" {
  collection = [1]
  var        = "item"

  template {
    local.file "inner" {
      filename = local.file.outer.content + item
    }
  }
}

local.file "outer" {
  filename = local.file.inner.content
}
`,
          EXPERIMENTAL,
        ),
      ).toEqual([
        '13:14-13:37 component "local.file.inner.content" does not exist or is out of scope',
      ]);
    });

    it('wants a template in a foreach', () => {
      expect(
        saysOf(
          'foreach "a" {\n  collection = []\n  var = "x"\n}\n',
          EXPERIMENTAL,
        ),
      ).toEqual(['1:1-4:1 missing required block "template"']);
    });
  });

  describe('of references', () => {
    it('names what does not exist, with all that follows', () => {
      expect(
        saysOf('local.file "a" {\n  filename = local.file.b.content\n}\n'),
      ).toEqual([
        '2:14-2:33 component "local.file.b.content" does not exist or is out of scope',
      ]);
    });

    it('warns of functions that are deprecated, and of names that hide the library', () => {
      expect(
        saysOf(`declare "file" { }

local.file "a" {
  filename = env("HOME")
}
`),
      ).toEqual([
        '4:14-4:16 (warning) this stdlib function is deprecated; please refer to the documentation for updated usage and alternatives',
      ]);
    });

    it('wants experimental functions enabled', () => {
      const text = `discovery.relabel "a" {
  targets = array.combine_maps([], [], ["a"])
}
`;
      expect(saysOf(text)).toEqual([
        expect.stringMatching(
          /^2:13-2:30 array\.combine_maps is at stability level "experimental"/,
        ),
      ]);
      expect(saysOf(text, EXPERIMENTAL)).toEqual([]);
    });

    it('finds cycles and blocks that refer to themselves', () => {
      expect(
        saysOf(`local.file "b" {
  filename = local.file.a.content
}

local.file "a" {
  filename = local.file.b.content
}

local.file "c" {
  filename = local.file.c.content
}
`),
      ).toEqual([
        '5:1-5:16 cycle detected: local.file.a, local.file.b',
        '1:1-1:16 cycle detected: local.file.a, local.file.b',
        '9:1-9:16 cannot reference self',
      ]);
    });
  });

  it('has no places to tell of a tree that was built', () => {
    const { file } = parse('local.file "a" { }\n');
    expect(validate({ ...file, source: undefined })).toEqual([
      {
        severity: 'error',
        lacking: 'requirement',
        start: { offset: 0, line: 0, column: 0 },
        end: { offset: 0, line: 0, column: 0 },
        message: 'missing required attribute "filename"',
      },
    ]);
  });

  it('goes down any depth', () => {
    const depth = 20_000;
    const modules = 'declare "a" {'.repeat(depth) + '}'.repeat(depth);
    expect(validate(parse(modules).file)).toEqual([]);
    const stages = `loki.process "a" {\nforward_to = []\n${'stage.match {\nselector = "{}"\n'.repeat(
      depth,
    )}${'}\n'.repeat(depth)}}\n`;
    expect(validate(parse(stages).file)).toEqual([]);
  });
});
