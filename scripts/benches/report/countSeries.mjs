import { createServer, request } from 'node:http';
import { buffer, text } from 'node:stream/consumers';

/**
 * Stands before a store of metrics and, when told to, counts what is asked and
 * how many series are answered. What is asked several times counts once.
 */
export async function countSeries(target) {
  let counted;
  const server = createServer((asked, response) => {
    const question = counted && text(asked);
    const upstream = request(
      `${target}${asked.url}`,
      { method: asked.method, headers: asked.headers },
      async answer => {
        response.writeHead(answer.statusCode, answer.headers);
        if (!counted) {
          answer.pipe(response);
          return;
        }
        const body = await buffer(answer);
        response.end(body);
        const isCardinality = asked.url.includes('/cardinality/');
        counted.set(`${asked.url} ${await question}`, {
          isCardinality,
          bytes: body.length,
          series: isCardinality ? 0 : JSON.parse(body).data.result.length,
        });
      },
    );
    upstream.on('error', () => response.destroy());
    asked.pipe(upstream);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    begin() {
      counted = new Map();
    },
    end() {
      const answers = [...counted.values()];
      counted = undefined;
      const sum = of => answers.reduce((total, it) => total + of(it), 0);
      return {
        queries: sum(it => (it.isCardinality ? 0 : 1)),
        cardinalityRequests: sum(it => (it.isCardinality ? 1 : 0)),
        series: sum(it => it.series),
        bytes: sum(it => it.bytes),
      };
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
