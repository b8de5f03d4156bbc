import { InvalidSpecError, parseSpec } from '../spec';
import { labSpec } from '../testdata/labSpec';
import { renderHosts } from './renderHosts';

const filesOf = (host: object) =>
  renderHosts(parseSpec({ ...labSpec, hosts: [{ name: 'box-01', ...host }] }));

function problemOf(host: object): string {
  try {
    filesOf(host);
    return '';
  } catch (error) {
    const [{ field, message }] = (error as InvalidSpecError).issues;
    return `${field}: ${message}`;
  }
}

describe('renderHosts', () => {
  it.each([
    [{ kind: 'debian' }, 'amd64.deb', '/etc/default/alloy'],
    [{ kind: 'debian', architecture: 'arm64' }, 'arm64.deb', '/etc/default'],
    [{ kind: 'raspberry-pi' }, 'arm64.deb', '/etc/default/alloy'],
    [{ kind: 'rpm' }, 'amd64.rpm', '/etc/sysconfig/alloy'],
    [{ kind: 'rpm', architecture: 'arm64' }, 'arm64.rpm', '/etc/sysconfig'],
  ])('installs on %j what was built for it', (host, suffix, environment) => {
    const script = filesOf(host).get('hosts/box-01/install.sh');
    expect(script).toContain(`alloy-1.18.1-1.${suffix}`);
    expect(script).toContain(environment);
  });

  it.each(['arm', 'armhf', 'armv6', 'armv7', 'armv7l', 'armel'])(
    'refuses %s and says what to do instead',
    architecture => {
      expect(problemOf({ kind: 'raspberry-pi', architecture })).toMatch(
        /^hosts\[0\]\.architecture: "arm.*32-bit ARM: install a 64-bit system, or run node_exporter/,
      );
    },
  );

  it.each([
    [
      { kind: 'proxmox', architecture: 'arm64' },
      '"arm64" is no proxmox: it has to be amd64',
    ],
    [{ kind: 'debian', architecture: 'mips' }, '"mips" is not one of amd64'],
    [
      { kind: 'debian', journals: [{ name: 'a', path: '/var/../etc' }] },
      'hosts[0].journals[0].path: "/var/../etc" is not an absolute path',
    ],
    [
      {
        kind: 'debian',
        scrapeTargets: [
          { job: 'a-b', address: 'localhost:1' },
          { job: 'a_b', address: 'localhost:2' },
        ],
      },
      'hosts[0].scrapeTargets[1].job: "a_b" is there already',
    ],
    [
      { kind: 'debian', scrapeTargets: [{ job: 'a', address: 'http://a:1' }] },
      '"http://a:1" is not a host and a port',
    ],
  ])('refuses %j', (host, message) => {
    expect(problemOf(host)).toContain(message);
  });

  it('reads further journals, in a container through its mounts', () => {
    const journals = [
      { name: 'remote-hosts', path: '/var/log/journal/remote' },
    ];
    const configurationOf = (kind: string) =>
      filesOf({ kind, journals }).get('hosts/box-01/config.alloy');
    expect(configurationOf('debian')).toMatch(
      /loki\.source\.journal "journal_remote_hosts" \{\s+path += "\/var\/log\/journal\/remote"/,
    );
    expect(configurationOf('vyos')).toContain(
      '"/host/root/var/log/journal/remote"',
    );
    expect(configurationOf('debian')).toMatch(/journal += "remote-hosts"/);
  });

  it("scrapes exporters under the host's name", () => {
    const text = filesOf({
      kind: 'debian',
      scrapeTargets: [
        { job: 'ups', address: '127.0.0.1:9199', intervalSeconds: 60 },
      ],
    }).get('hosts/box-01/config.alloy');
    expect(text).toMatch(/prometheus\.scrape "target_ups" \{/);
    expect(text).toMatch(/__address__"? += "127\.0\.0\.1:9199"/);
    expect(text).toMatch(/instance += "box-01"/);
    expect(text).toMatch(/scrape_interval += "60s"/);
  });
});
