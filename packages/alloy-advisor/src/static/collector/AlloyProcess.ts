import type { Container } from './Workload';
import { parseVersion, Version } from './version';

/** How one container starts Alloy. */
export interface AlloyProcess {
  readonly container: Container;
  /** Where the container stands in the pod's list. */
  readonly containerIndex: number;
  /** The file or folder that is run. */
  readonly configPath: string;
  /** The value of each flag by its name with both dashes; a bare flag is `true`. */
  readonly flags: ReadonlyMap<string, string>;
  /** By the image's tag; undefined for a digest, `latest` and the like. */
  readonly version?: Version;
}

/** What the image does when it is not told what: the CMD of its Dockerfile. */
const IMAGE_ARGS = [
  'run',
  '/etc/alloy/config.alloy',
  '--storage.path=/var/lib/alloy/data',
];
const IMAGE = /(?:^|\/)alloy(?::(?<tag>[^@]+))?(?:@.*)?$/;

/** The Alloy among a pod's containers: by its image, else by what it runs; undefined without one. */
export function findAlloyProcess(
  containers: readonly Container[],
): AlloyProcess | undefined {
  const byImage = containers.findIndex(({ image }) => IMAGE.test(image));
  const index =
    byImage === -1 ? containers.findIndex(runsAlloyConfig) : byImage;
  return index === -1 ? undefined : readProcess(containers[index], index);
}

function runsAlloyConfig({ args = [] }: Container): boolean {
  return args[0] === 'run' && args.some(arg => arg.endsWith('.alloy'));
}

function readProcess(
  container: Container,
  containerIndex: number,
): AlloyProcess {
  const args = container.args ?? IMAGE_ARGS;
  const flags = new Map<string, string>();
  const paths: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index];
    const [, name, value] = /^(--[^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name === undefined) {
      paths.push(arg);
    } else if (value !== undefined) {
      flags.set(name, value);
    } else if (isSwitch(name, args[index + 1])) {
      flags.set(name, 'true');
    } else {
      index += 1;
      flags.set(name, args[index]);
    }
  }
  return {
    container,
    containerIndex,
    configPath:
      paths.find(path => path !== 'run' && path !== 'alloy') ??
      '/etc/alloy/config.alloy',
    flags,
    version: parseVersion(IMAGE.exec(container.image)?.groups?.tag),
  };
}

/** Flags of yes or no take a value after `=` alone. */
function isSwitch(name: string, next: string | undefined): boolean {
  return (
    next === undefined ||
    next.startsWith('--') ||
    name === '--cluster.enabled' ||
    name === '--feature.community-components.enabled'
  );
}

/** Whether the process takes part in a cluster. */
export function isClustered({ flags }: AlloyProcess): boolean {
  return flags.get('--cluster.enabled') === 'true';
}

/** The port of its HTTP API. */
export function httpPort({ flags }: AlloyProcess): number {
  const [, port] =
    /:(\d{1,5})$/.exec(flags.get('--server.http.listen-addr') ?? '') ?? [];
  return Number(port ?? 12345);
}

/** Where the process keeps its write-ahead log and its positions. */
export function storagePath({ flags }: AlloyProcess): string {
  return flags.get('--storage.path') ?? 'data-alloy/';
}
