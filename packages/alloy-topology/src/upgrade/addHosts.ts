import { Host, InvalidSpecError, parseHosts, parseSpec, Spec } from '../spec';

/**
 * A spec with hosts added at its end; the spec itself when it has them all.
 *
 * @throws InvalidSpecError that names the field of the hosts given, also for a
 * host whose name another one has
 */
export function addHosts(spec: Spec, value: unknown): Spec {
  const known = new Map(spec.hosts.map(host => [host.name, host]));
  const added: Host[] = [];
  parseHosts(value).forEach((host, index) => {
    const other = known.get(host.name);
    if (other === undefined) {
      known.set(host.name, host);
      added.push(host);
    } else if (JSON.stringify(other) !== JSON.stringify(host)) {
      throw new InvalidSpecError([
        {
          field: `hosts[${index}].name`,
          message:
            `"${host.name}" is already there, and is another host: ${describe(
              other,
            )}. ` +
            'Give this one another name; to change that one, change the spec in .alloy-topology.yaml and upgrade',
        },
      ]);
    }
  });
  return added.length === 0
    ? spec
    : parseSpec({ ...spec, hosts: [...spec.hosts, ...added] });
}

/** What a host is, beside its name. */
function describe({ name, ...rest }: Host): string {
  return JSON.stringify(rest);
}
