import { block, file, ref } from '../build';
import { parse } from '../parse';
import { buildGraph, ConfigGraph } from '.';

function graphOf(text: string): ConfigGraph {
  return buildGraph(parse(text).file);
}

/** References as `from > to` or `from < to`, the way that data flows. */
function flowsOf(graph: ConfigGraph): string[] {
  return graph.references.map(
    ({ from, to, flow, argument }) =>
      `${from} ${flow === 'forward' ? '>' : '<'} ${to} (${argument})`,
  );
}

const PIPELINE = `prometheus.exporter.unix "node" { }

prometheus.scrape "node" {
  targets    = prometheus.exporter.unix.node.targets
  forward_to = [prometheus.remote_write.default.receiver]
}

prometheus.remote_write "default" {
  endpoint {
    url = "http://mimir"

    basic_auth {
      password = local.file.token.content
    }
  }
}

local.file "token" {
  filename = "/token"
}
`;

describe('buildGraph', () => {
  it('gives blocks, what they refer to and which way data flows', () => {
    const graph = graphOf(PIPELINE);
    expect(graph.nodes.map(node => node.id)).toEqual([
      'prometheus.exporter.unix.node',
      'prometheus.scrape.node',
      'prometheus.remote_write.default',
      'local.file.token',
    ]);
    expect(flowsOf(graph)).toEqual([
      'prometheus.scrape.node < prometheus.exporter.unix.node (targets)',
      'prometheus.scrape.node > prometheus.remote_write.default (forward_to)',
      'prometheus.remote_write.default < local.file.token (endpoint.basic_auth.password)',
    ]);
    expect(graph.references[1]).toMatchObject({
      path: 'prometheus.remote_write.default.receiver',
      line: 5,
      column: 17,
    });
    expect(graph).toMatchObject({ missing: [], duplicates: [], cycles: [] });
  });

  it('is plain data', () => {
    const graph = graphOf(PIPELINE);
    expect(JSON.parse(JSON.stringify(graph))).toEqual(graph);
  });

  it('names references to nothing, but not the standard library', () => {
    expect(
      graphOf(
        'local.file "a" {\n  filename = nothing.here[0] + sys.env("A") + module_path\n}\n',
      ).missing,
    ).toEqual([
      {
        from: 'local.file.a',
        path: 'nothing.here',
        argument: 'filename',
        line: 2,
        column: 14,
      },
    ]);
  });

  it('names what is defined twice, and cycles', () => {
    const graph = graphOf(`local.file "a" {
  filename = local.file.b.content
}

local.file "b" {
  filename = local.file.a.content
}

local.file "b" {
  filename = "x"
}

local.file "c" {
  filename = local.file.c.content
}
`);
    expect(graph.duplicates).toEqual([
      {
        id: 'local.file.b',
        line: 9,
        column: 1,
        first: { line: 5, column: 1 },
      },
    ]);
    expect(graph.cycles).toEqual([
      ['local.file.a', 'local.file.b'],
      ['local.file.c'],
    ]);
  });

  it('understands modules, and leaves alone what they bring', () => {
    const graph = graphOf(`declare "site" {
  argument "url" { }

  prometheus.remote_write "default" {
    endpoint {
      url = argument.url.value
    }
  }

  export "receiver" {
    value = prometheus.remote_write.default.receiver
  }
}

import.git "lib" {
  repository = "https://git"
  path       = "lib.alloy"
}

site "lon1" {
  url = "http://mimir"
}

lib.thing "a" {
  forward_to = [site.lon1.receiver]
}
`);
    expect(
      graph.nodes.map(({ id, kind, definition }) => [id, kind, definition]),
    ).toEqual([
      ['declare.site', 'declare', undefined],
      ['import.git.lib', 'import', undefined],
      ['site.lon1', 'custom component', 'declare.site'],
      ['lib.thing.a', 'custom component', 'import.git.lib'],
    ]);
    expect(flowsOf(graph)).toEqual(['lib.thing.a > site.lon1 (forward_to)']);
    const { inside } = graph.nodes[0];
    expect(inside?.missing).toEqual([]);
    expect(flowsOf(inside!)).toEqual([
      'prometheus.remote_write.default < argument.url (endpoint.url)',
      'export.receiver > prometheus.remote_write.default (value)',
    ]);
  });

  it('lets a foreach see what is around it', () => {
    const graph = graphOf(`foreach "each" {
  collection = local.file.list.content
  var        = "item"

  template {
    prometheus.scrape "a" {
      targets    = [item]
      forward_to = [prometheus.remote_write.default.receiver]
    }
  }
}

local.file "list" { }

prometheus.remote_write "default" { }
`);
    expect(flowsOf(graph)).toEqual([
      'foreach.each < local.file.list (collection)',
    ]);
    expect(flowsOf(graph.nodes[0].inside!)).toEqual([
      'prometheus.scrape.a > prometheus.remote_write.default (forward_to)',
    ]);
    expect(graph.nodes[0].inside!.missing).toEqual([]);
  });

  it('knows data sent to an OpenTelemetry consumer by its output', () => {
    const graph = graphOf(`otelcol.receiver.otlp "a" {
  output {
    traces = [site.thing.anything]
  }
}

declare "site" { }

site "thing" { }
`);
    expect(flowsOf(graph)).toEqual([
      'otelcol.receiver.otlp.a > site.thing (output.traces)',
    ]);
  });

  it('takes trees that were built, which have no places', () => {
    const graph = buildGraph(
      file([
        block('local.file', 'a', { filename: '/a' }),
        block('local.file', 'b', { filename: ref('local.file.a.content') }),
      ]),
    );
    expect(graph.references).toEqual([
      expect.objectContaining({ to: 'local.file.a', line: 0, column: 0 }),
    ]);
  });

  it('goes down any depth', () => {
    const depth = 20_000;
    const graph = graphOf('declare "a" {'.repeat(depth) + '}'.repeat(depth));
    expect(graph.nodes).toHaveLength(1);
  });
});
