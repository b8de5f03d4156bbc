import { commandLine } from './commandLine';
import { given, notGiven, WrittenFact } from './WrittenFact';
import { parseVersion, Version } from './version';
import type { Container } from './Container';

/** How one container starts Alloy. */
export interface AlloyProcess {
  readonly container: Container;
  /** The file or folder that is run. */
  readonly configPath: string;
  /** The value of each flag by its name with both dashes; a bare flag is `true`. */
  readonly flags: ReadonlyMap<string, string>;
  /** Why there may be flags that are not among them, a sentence. */
  readonly unread?: string;
  /** Why it is not known how it is started: that, or a flag on which much depends. */
  readonly unclear?: string;
  /** By the image's tag; undefined for a digest, `latest` and the like. */
  readonly version?: Version;
  /**
   * By the label that the chart gives its appVersion; it stays that where the
   * values name another image, so it says less than a tag.
   */
  readonly labelledVersion?: Version;
}

/** grafana/alloy, a mirror of it, or a build named after it; not its operator. */
const IMAGE = /(?:^|\/)(?:grafana-)?alloy(?:-(?!operator)[a-z0-9.-]+)?$/;
/** Flags on which it depends what a process does, and that are read here. */
const DECISIVE =
  /^--(?:cluster\.(?:enabled|join-addresses|wait-for-size)|storage\.path)$/;
/** Flags of yes or no, which take a value after `=` alone. */
const SWITCH =
  /^--(?:cluster\.enabled|feature\.community-components\.enabled|disable-reporting)$/;
/** What nobody filled in: of Kubernetes, or of a shell. */
const VARIABLE = /\$(?:\(|\{|\w)/;

/**
 * The Alloy among a pod's containers: by its image, else by what it runs, else
 * by the labels that the workload has; undefined without one.
 */
export function findAlloyProcess(
  containers: readonly Container[],
  labels: Readonly<Record<string, string>> = {},
): AlloyProcess | undefined {
  // The chart's gateway, a proxy, says which part of the release it is.
  const isLabelled =
    labels['app.kubernetes.io/name'] === 'alloy' &&
    labels['app.kubernetes.io/component'] === undefined;
  const ofAlloy = containers.filter(({ image }) =>
    IMAGE.test(imageName(image)),
  );
  const container =
    ofAlloy[0] ??
    containers.find(runsAlloyConfig) ??
    (isLabelled
      ? containers.find(({ name }) => name === 'alloy') ?? containers[0]
      : undefined);
  const second = ofAlloy.slice(1).find(startsAlloy);
  return (
    container &&
    readProcess(
      container,
      second &&
        `Its container ${second.name} runs Alloy as well as ${container.name}, and one was read.`,
      isLabelled ? labels['app.kubernetes.io/version'] : undefined,
    )
  );
}

/** Whether a container of the image runs it, and no tool of it. */
function startsAlloy(container: Container): boolean {
  const words = commandLine(container);
  return !words.known || words.value[0] === 'run';
}

/** The tag of an image; undefined without one. */
export function imageTag(image: string): string | undefined {
  const { tag } = imageParts(image);
  return tag || undefined;
}

function imageName(image: string): string {
  return imageParts(image).name;
}

/** The parts of `registry:5000/grafana/alloy:v1.18.1@sha256:…`, without the digest. */
function imageParts(image: string): { name: string; tag?: string } {
  const [reference] = image.split('@', 1);
  // A colon before the last slash is that of a port.
  const colon = reference.indexOf(':', reference.lastIndexOf('/') + 1);
  return colon < 0
    ? { name: reference }
    : { name: reference.slice(0, colon), tag: reference.slice(colon + 1) };
}

function runsAlloyConfig(container: Container): boolean {
  const words = commandLine(container);
  return (
    words.known &&
    words.value[0] === 'run' &&
    words.value.some(it => it.endsWith('.alloy')) &&
    container.args !== undefined
  );
}

/**
 * @param second why there is more than one, if there is
 * @param appVersion the chart's, if it says so
 */
function readProcess(
  container: Container,
  second?: string,
  appVersion?: string,
): AlloyProcess {
  const { image } = container;
  const line = commandLine(container);
  const { flags, paths } = readWords(line.known ? line.value : []);
  const isOfAlloy = IMAGE.test(imageName(image));
  const unread =
    (isOfAlloy ? undefined : ownEntryPoint(container)) ??
    (line.known ? openWord(line.value) : line.reason) ??
    second;
  return {
    container,
    configPath:
      paths.find(path => path !== 'run' && path !== 'alloy') ??
      '/etc/alloy/config.alloy',
    flags,
    unread,
    unclear: unread ?? openFlag(flags),
    version: isOfAlloy ? parseVersion(imageTag(image)) : undefined,
    labelledVersion: parseVersion(appVersion),
  };
}

/** Why it is not known what another image starts: nothing says that its entry point is Alloy. */
function ownEntryPoint({ image, command, args }: Container) {
  return command === undefined && args?.[0] !== 'run'
    ? `It is started as the image ${image} says, which was not read.`
    : undefined;
}

function readWords(words: readonly string[]) {
  const flags = new Map<string, string>();
  const paths: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    const [, name, value] = /^(--[^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) {
      paths.push(word);
    } else if (value !== undefined) {
      flags.set(name, value);
    } else if (takesValue(word, words[index + 1])) {
      index += 1;
      flags.set(name, words[index]);
    } else {
      flags.set(name, 'true');
    }
  }
  return { flags, paths };
}

/** Whether the next word is the value of this one. */
function takesValue(word: string | undefined, next: string | undefined) {
  return (
    next !== undefined &&
    !next.startsWith('--') &&
    /^--[^=]+$/.test(word ?? '') &&
    !SWITCH.test(word ?? '')
  );
}

/** Why there may be more flags: a whole word comes from a variable that is not read. */
function openWord(words: readonly string[]): string | undefined {
  const open = words.find(
    (it, i) =>
      /^\$(?:\(.*\)|\{.*\}|\w+)$/.test(it) && !takesValue(words[i - 1], it),
  );
  return open && notReadText(open);
}

/** Why the value of a flag on which much depends is not known. */
function openFlag(flags: AlloyProcess['flags']): string | undefined {
  const open = [...flags].find(
    ([name, value]) => DECISIVE.test(name) && VARIABLE.test(value),
  );
  return open && notReadText(open.join('='));
}

function notReadText(word: string): string {
  return `It is started with ${word}, whose value was not read.`;
}

/** The value of a flag, undefined when it is not set; not given when it comes from what was not read. */
export function flagValue(
  { flags, unread }: AlloyProcess,
  name: string,
): WrittenFact<string | undefined> {
  const value = flags.get(name);
  if (unread !== undefined) {
    return notGiven(unread);
  }
  return value !== undefined && VARIABLE.test(value)
    ? notGiven(notReadText(`${name}=${value}`))
    : given(value);
}

/** Whether the process takes part in a cluster, as far as its flags were read. */
export function isClustered({ flags }: AlloyProcess): boolean {
  return isYes(flags.get('--cluster.enabled'));
}

/** What Go's flags take for yes. */
export function isYes(value = ''): boolean {
  return /^(?:1|t|T|true|True|TRUE)$/.test(value);
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
