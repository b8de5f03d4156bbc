import { writtenAlloy } from '../__testUtils__/writtenAlloy';
import { tasks } from '../workers/tasks';

const SECRET = 'hunter2';

const endpoint = (lines: string) => `prometheus.remote_write "w" {
  endpoint {
    url = "http://a"
    ${lines}
  }
}
`;
const basicAuth = (line: string) =>
  endpoint(`basic_auth {
      username = "u"
      ${line}
    }`);
const headers = (value: string) => `otelcol.auth.headers "h" {
  header {
    key   = "X-Token"
    value = ${value}
  }
}
`;

/** Secrets as people get them wrong. */
const configurations = [
  ...[
    'password = hunter2',
    'password = hunter2.SECRET.x',
    'password = "hunter2" + 5',
    'password = -"hunter2"',
    'password = 12345hunter2',
    'password = hunter2$SECRET!',
    "password = 'hunter2'",
    'password = "hunter2\\S"',
    'passwort = "hunter2"',
    'passwort = hunter2',
    'paswd = "hunter2"',
    'password = ["hunter2"]',
    'password = {a="hunter2"}',
    'password = string.format("hunter2", 1, 2',
    'password = "hunter2',
    'password = local.file.hunter2.content',
    'password = nonsensitive(hunter2)',
    'password = hunter2("x")',
    'password = (hunter2)',
    'password = [hunter2][0]',
    'password = !hunter2',
    'password = hunter2 + sys.env("A")',
    'password = convert.hunter2',
  ].map(basicAuth),
  ...[
    'headers = { "Authorization" = hunter2 }',
    'bearer_token = hunter2',
    'bearer_tokn = hunter2',
    'authorization {\n type = "Bearer"\n credentials = hunter2\n }',
    'authorization {\n type = "Bearer"\n credential = hunter2\n }',
    'oauth2 {\n client_id = "a"\n client_secrt = "hunter2"\n }',
    'tls_config {\n key_pen = "hunter2"\n }',
  ].map(endpoint),
  headers('hunter2'),
  headers('"hunter2" + 5'),
  headers('hunter2.a'),
  endpoint('url = "http://u:hunter2@[a"'),
  'prometheus.exporter.postgres "p" {\n data_source_names = [postgresql://u:hunter2@h/db]\n}\n',
  'prometheus.exporter.postgres "p" {\n data_source_names = ["postgresql://u:hunter2@h/db" + 1]\n}\n',
  'prometheus.exporter.postgres "p" {\n data_source_names = [hunter2]\n}\n',
  'remotecfg {\n url = "http://u:hunter2@%zz"\n}\n',
];

describe('a secret that is written wrongly', () => {
  it.each(configurations)('is in no finding, and not shown: %s', text => {
    const collector = writtenAlloy(text);
    const found = JSON.stringify(tasks.checkCollector({ collector }));
    const shown = JSON.stringify(tasks.showConfiguration(collector));

    expect(found).toContain('config/invalid');
    expect(found).not.toContain(SECRET);
    expect(shown).not.toContain(SECRET);
  });

  it('is said to lead nowhere, without its name', () => {
    const found = tasks.checkCollector({
      collector: writtenAlloy(basicAuth('password = hunter2')),
    });

    expect(found.find(it => it.check === 'config/invalid')?.summary).toBe(
      'The configuration of alloy does not load: component "(secret)" does not exist or is out of scope.',
    );
  });

  it('is not what leads nowhere elsewhere, which is named', () => {
    const found = tasks.checkCollector({
      collector: writtenAlloy(
        'prometheus.scrape "a" {\n  targets    = []\n  forward_to = [no.such.receiver]\n}\n',
      ),
    });

    expect(found.find(it => it.check === 'config/invalid')?.summary).toContain(
      'component "no.such.receiver" does not exist',
    );
  });
});
