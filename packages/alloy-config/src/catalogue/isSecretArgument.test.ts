import { parse } from '../parse';
import { print } from '../print';
import { redact } from '../redact';
import { isSecretArgument } from './isSecretArgument';

function redacted(text: string): string {
  return print(redact(parse(text).file, { isSecret: isSecretArgument }));
}

describe('isSecretArgument', () => {
  it.each([
    // By type alone: nothing in the names says so.
    [['prometheus.remote_write', 'endpoint', 'sigv4', 'secret_key']],
    [['loki.write', 'endpoint', 'http_headers', 'X-Anything']],
    [['discovery.consul', 'password']],
    // Misspelled, beside one that is known.
    [['prometheus.remote_write', 'endpoint', 'basic_auth', 'passwort']],
    // By name, where the catalogue knows nothing.
    [['my_module', 'password']],
    // As a newer Alloy may have them: they are secret wherever they are known.
    [['no.such_component', 'endpoint', 'http_headers', 'X-Anything']],
    [['no.such_component', 'mongodb_uri']],
    [['prometheus.remote_write', 'no_such_block', 'proxy_connect_header', 'X']],
  ])('knows the secret in %j', path => {
    expect(isSecretArgument(path)).toBe(true);
  });

  it.each([
    [['prometheus.remote_write', 'endpoint', 'url']],
    [['prometheus.remote_write', 'external_labels', 'cluster']],
    [['prometheus.exporter.unix', 'set_collector']],
    [['prometheus.remote_write', 'endpoint', 'basic_auth', 'username']],
    [['no.such_component', 'url']],
    // Secret in one component and not in others.
    [['no.such_component', 'value']],
    [['no.such_component', 'key']],
    [[]],
  ])('leaves %j alone', path => {
    expect(isSecretArgument(path)).toBe(false);
  });

  it('hides headers, whose names say nothing, when redact is told by it', () => {
    const text = redacted(
      'loki.write "a" {\n  endpoint {\n    url          = "http://loki"\n    http_headers = {"X-Anything" = ["hunter2"]}\n  }\n}\n',
    );

    expect(text).toContain('http://loki');
    expect(text).not.toContain('hunter2');
  });
});
