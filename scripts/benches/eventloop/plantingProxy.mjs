import { once } from 'node:events';
import { createServer, request } from 'node:http';

/**
 * Something between the portal and a Kubernetes API that answers some paths
 * itself.
 *
 * @param planted the JSON that is answered, by the path's end
 */
export async function plantingProxy(target, planted) {
  const server = createServer((asked, answered) => {
    const { pathname } = new URL(asked.url, target);
    const own = [...planted.keys()].find(it => pathname.endsWith(it));
    if (own !== undefined) {
      answered.setHeader('Content-Type', 'application/json');
      answered.end(planted.get(own));
      return;
    }
    const { method, headers } = asked;
    const passed = request(
      new URL(asked.url, target),
      { method, headers },
      response => {
        answered.writeHead(response.statusCode, response.headers);
        response.pipe(answered);
      },
    );
    passed.once('error', error => answered.destroy(error));
    asked.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
