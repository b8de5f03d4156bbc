import { createServer, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

/**
 * Stands before a store of metrics and, when told to, counts what is asked and
 * how many series are answered.
 */
export async function countSeries(target) {
  let counts;
  const server = createServer((asked, response) => {
    const upstream = request(
      `${target}${asked.url}`,
      { method: asked.method, headers: asked.headers },
      async answer => {
        response.writeHead(answer.statusCode, answer.headers);
        if (!counts) {
          answer.pipe(response);
          return;
        }
        const body = await buffer(answer);
        response.end(body);
        counts.bytes += body.length;
        if (asked.url.includes('/cardinality/')) {
          counts.cardinalityRequests += 1;
        } else {
          counts.queries += 1;
          counts.series += JSON.parse(body).data.result.length;
        }
      },
    );
    upstream.on('error', () => response.destroy());
    asked.pipe(upstream);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    begin() {
      counts = { queries: 0, cardinalityRequests: 0, series: 0, bytes: 0 };
    },
    end() {
      const counted = counts;
      counts = undefined;
      return counted;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
