import { parseSpec } from '../spec';
import { labSpec } from '../testdata/labSpec';
import { renderNodeConfiguration } from './nodeConfiguration';

const configurationWith = (cardinality: object) =>
  renderNodeConfiguration(parseSpec({ ...labSpec, cardinality }));

describe('the cardinality switches', () => {
  it.each([
    ['calico', 'veth.*|cali.*|[a-f0-9]{15}'],
    ['cilium', 'veth.*|lxc.*|[a-f0-9]{15}'],
    ['flannel', 'veth.*|[a-f0-9]{15}'],
  ])(
    'leaves out the interfaces that %s makes for pods, on nodes and in cAdvisor',
    (virtualInterfaces, pattern) => {
      const text = configurationWith({ virtualInterfaces });
      expect(text).toContain(`ignored_devices = "^(${pattern})$"`);
      expect(text).toContain(`device_exclude = "^(${pattern})$"`);
      expect(text).toContain(`"container_network_[^;]*;(${pattern})"`);
      expect(text).toMatch(/interface per pod: series that come and go/);
    },
  );

  it('keeps every interface when asked to', () => {
    const text = configurationWith({ virtualInterfaces: 'none' });
    expect(text).not.toMatch(/ignored_devices|device_exclude|veth/);
  });

  it.each([
    ['filesystems', 'filesystem {', /\/\/ Mounts of containers .*\n\tfilesys/],
    ['ipvs', 'disable_collectors', /\/\/ A series for each backend.*\n\tdisa/],
    ['cadvisorLabels', '"id|name"', /\/\/ The runtime's ids change/],
    ['scrapeSelfMetrics', 'node_scrape_collector', /\/\/ How long each part/],
  ])('collects %s only when asked to, and says why not', (name, rule, why) => {
    const without = configurationWith({});
    expect(without).toContain(rule);
    expect(without).toMatch(why);
    expect(configurationWith({ [name]: true })).not.toContain(rule);
  });

  it('moves what is no label of pod logs into structured metadata', () => {
    const text = configurationWith({ podLogLabels: ['container'] });
    expect(text).toMatch(
      /stage\.labels \{\s+values = \{\s+namespace = "",\s+container = "",\s+\}/,
    );
    expect(text).toMatch(
      /stage\.structured_metadata \{\s+values = \{\s+pod += "",\s+stream = "",\s+\}/,
    );
    expect(text).toContain('values = ["filename", "flags", "stream"]');
    expect(configurationWith({})).not.toContain('structured_metadata');
  });

  it('refuses labels that pod logs do not have', () => {
    expect(() => configurationWith({ podLogLabels: ['uid'] })).toThrow(
      /cardinality\.podLogLabels\[0\]: "uid" is not one of pod, container, stream/,
    );
  });
});
