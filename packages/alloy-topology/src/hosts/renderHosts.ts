import { ConfigurationPrinter } from '../alloy/ConfigurationPrinter';
import { renderStandaloneConfiguration } from '../alloy/standaloneConfiguration';
import { COMMON_STORES, credentialSources } from '../credentials';
import { Host, Spec } from '../spec';
import type { HostInstallation, HostPlatform } from './HostPlatform';
import { platformOf } from './hostKinds';

/** The files under `hosts/`: a folder for each host, with how to install it. */
export function renderHosts(spec: Spec): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const printer = new ConfigurationPrinter();
  for (const host of spec.hosts) {
    const folder = `hosts/${host.name}`;
    const platform = platformOf(host.kind);
    const installation = installationOn(spec, host, platform);
    files.set(
      `${folder}/config.alloy`,
      renderStandaloneConfiguration(spec, host, platform, printer),
    );
    for (const [name, text] of platform.files(installation)) {
      files.set(`${folder}/${name}`, text);
    }
    files.set(
      `${folder}/README.md`,
      renderReadme(spec, platform, installation),
    );
  }
  return files;
}

function installationOn(
  spec: Spec,
  { name, architecture }: Host,
  { architectures: [usual] }: HostPlatform,
): HostInstallation {
  return {
    host: name,
    architecture: architecture ?? usual,
    alloyVersion: spec.alloyVersion,
    credentials: credentialSources(spec, COMMON_STORES).map(({ path }) => path),
  };
}

function renderReadme(
  spec: Spec,
  platform: HostPlatform,
  installation: HostInstallation,
): string {
  const { host } = installation;
  return `# ${host}

A host outside Kubernetes (${platform.title}), in datacentre \`${
    spec.datacentre
  }\`, with cluster \`${spec.cluster}\`.
Alloy ${
    spec.alloyVersion
  } collects its metrics and its journal, under \`instance="${host}"\`
and the \`cluster\` and \`datacentre\` labels of the cluster.

${credentials(spec, platform)}${platform.install(installation)}`;
}

/** The files that a host's configuration names and that this repository must not hold. */
function credentials(spec: Spec, { credentialsFolder }: HostPlatform): string {
  const sources = credentialSources(spec, COMMON_STORES);
  if (sources.length === 0) {
    return '';
  }
  return `## Credentials

Before the installation, put these files there, readable by Alloy alone:

${sources
  .map(
    ({ path, secret, key }) =>
      `- \`${credentialsFolder}/${path}\`: what Secret \`${secret}\` holds under \`${key}\``,
  )
  .join('\n')}

`;
}
