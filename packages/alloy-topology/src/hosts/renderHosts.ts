import { renderStandaloneConfiguration } from '../alloy/standaloneConfiguration';
import { Host, Spec } from '../spec';
import { HostPlatform } from './HostPlatform';
import { PLATFORMS } from './platforms';

/** The files under `hosts/`: a folder for each host, with how to install it. */
export function renderHosts(spec: Spec): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const host of spec.hosts) {
    const folder = `hosts/${host.name}`;
    const platform = PLATFORMS[host.kind];
    files.set(
      `${folder}/config.alloy`,
      renderStandaloneConfiguration(spec, host, platform),
    );
    for (const [name, text] of platform.files(spec, host)) {
      files.set(`${folder}/${name}`, text);
    }
    files.set(`${folder}/README.md`, renderReadme(spec, host, platform));
  }
  return files;
}

function renderReadme(spec: Spec, host: Host, platform: HostPlatform): string {
  return `# ${host.name}

A host outside Kubernetes (${platform.title}), in datacentre \`${
    spec.datacentre
  }\`, with cluster \`${spec.cluster}\`.
Alloy ${
    spec.alloyVersion
  } collects its metrics and its journal, under \`instance="${host.name}"\`
and the \`cluster\` and \`datacentre\` labels of the cluster.

${platform.install(spec, host)}`;
}
