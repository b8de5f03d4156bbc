import type {
  UrlReaderService,
  UrlReaderServiceReadTreeResponse,
} from '@backstage/backend-plugin-api';
import { canHoldCollectors } from '@alloy-fleet/alloy-advisor/static';
import { isError } from '@backstage/errors';
import { LRUCache } from 'lru-cache';
import { SingleFlight } from '../../cache/SingleFlight';
import type { VersionedCollector } from './VersionedCollector';
import { sizeInWords } from '../../workers/sizeInWords';
import type { RepositoryFiles } from '../../workers/tasks/readRepository';
import type { Workers } from '../../workers/Workers';
import { SourceFailure } from '../SourceFailure';
import { sooner } from '../slow/sooner';

/** How long what was read holds: version control is asked less often than a cluster. */
const FRESH_MS = 60_000;
const MOST_LOCATIONS = 50;
/** A repository of a cluster has tens of files; one with a thousand is another. */
const MOST_FILES = 1_000;
const MOST_BYTES = 8 * 1024 * 1024;

/** So long a forge may take to give them. */
const FETCHING_MS = 60_000;

const NARROWER =
  "Let backstage.io/source-location name the cluster's own folder.";

interface Kept {
  readonly collectors: readonly VersionedCollector[];
  readonly etag: string;
  readonly atMs: number;
}

/**
 * Reads the collectors that version control holds, with the credentials that
 * the portal's integrations have. A location is read once a minute at most,
 * whoever asks and whether it can be, and not at all while its etag is the same.
 * What takes longer than a report waits goes on behind it.
 */
export class RepositoryReader {
  readonly #urlReader: UrlReaderService;
  readonly #workers: Workers;
  readonly #now: () => number;
  readonly #kept = new LRUCache<string, Kept>({ max: MOST_LOCATIONS });
  /** Why others were not read, and when: a forge counts those requests, too. */
  readonly #failed = new LRUCache<
    string,
    { failure: SourceFailure; atMs: number }
  >({ max: MOST_LOCATIONS });
  readonly #flights = new SingleFlight<Kept>();

  static create(options: {
    urlReader: UrlReaderService;
    workers: Workers;
    /** Milliseconds by a clock that nobody sets. */
    now?: () => number;
  }) {
    return new RepositoryReader(options);
  }

  private constructor(options: Parameters<typeof RepositoryReader.create>[0]) {
    this.#urlReader = options.urlReader;
    this.#workers = options.workers;
    this.#now = options.now ?? (() => performance.now());
  }

  /**
   * @param url of a folder
   * @param patience ends the waiting; the reading goes on, so that the next one
   *   has it
   * @throws SourceFailure
   */
  async read(
    url: string,
    patience: AbortSignal,
  ): Promise<readonly VersionedCollector[]> {
    patience.throwIfAborted();
    const failed = this.#failed.get(url);
    if (failed && this.#now() - failed.atMs < FRESH_MS) {
      throw failed.failure;
    }
    const kept = this.#kept.get(url);
    if (kept && this.#now() - kept.atMs < FRESH_MS) {
      return kept.collectors;
    }
    const reading = this.#flights.join(url, () => this.#readOnce(url, kept));
    const { collectors } = await sooner(reading, patience, () => {
      throw new SourceFailure(
        'timed-out',
        'It takes longer to read than a report waits, and is being read: the next report may have it.',
      );
    });
    return collectors;
  }

  async #readOnce(url: string, kept: Kept | undefined): Promise<Kept> {
    try {
      const read = await this.#read(url, kept);
      this.#kept.set(url, read);
      this.#failed.delete(url);
      return read;
    } catch (error) {
      const failure = SourceFailure.of(error);
      this.#failed.set(url, { failure, atMs: this.#now() });
      throw failure;
    }
  }

  async #read(url: string, kept: Kept | undefined): Promise<Kept> {
    try {
      const tree = await this.#urlReader.readTree(url, {
        etag: kept?.etag,
        signal: AbortSignal.timeout(FETCHING_MS),
        filter: path => canHoldCollectors(path),
      });
      const files = await filesOf(tree);
      const collectors = await this.#workers.run('readRepository', files, {
        doing: `Reading ${url} (${counted(files.files.length)}, ${sizeInWords(
          files.bytes.byteLength,
        )})`,
        advice: NARROWER,
        id: `${url} ${tree.etag}`,
        transfer: [files.bytes],
      });
      return { collectors, etag: tree.etag, atMs: this.#now() };
    } catch (error) {
      if (kept && isError(error) && error.name === 'NotModifiedError') {
        return { ...kept, atMs: this.#now() };
      }
      throw failureOf(error, url);
    }
  }
}

function counted(files: number): string {
  return files === 1 ? '1 file' : `${files} files`;
}

async function filesOf(
  tree: UrlReaderServiceReadTreeResponse,
): Promise<RepositoryFiles> {
  const found = await tree.files();
  if (found.length > MOST_FILES) {
    throw new SourceFailure(
      'failed',
      `There are ${found.length} manifests and configurations, and no more than ${MOST_FILES} are read. ${NARROWER}`,
    );
  }
  const contents: Buffer[] = [];
  const files: RepositoryFiles['files'][number][] = [];
  let length = 0;
  for (const file of found) {
    const content = await file.content();
    length += content.length;
    if (length > MOST_BYTES) {
      throw new SourceFailure(
        'failed',
        `Its manifests and configurations are larger than ${sizeInWords(
          MOST_BYTES,
        )}. ${NARROWER}`,
      );
    }
    contents.push(content);
    files.push({ path: file.path, length: content.length });
  }
  const bytes = new Uint8Array(length);
  let from = 0;
  for (const content of contents) {
    bytes.set(content, from);
    from += content.length;
  }
  return { bytes: bytes.buffer, files };
}

function failureOf(error: unknown, url: string): SourceFailure {
  if (isError(error) && error.name === 'NotFoundError') {
    return new SourceFailure('failed', `There is nothing at ${url}.`, {
      cause: error,
    });
  }
  if (isError(error) && error.name === 'NotAllowedError') {
    return new SourceFailure(
      'refused',
      `The portal may not read ${url}: name its host under integrations.`,
      { cause: error },
    );
  }
  return SourceFailure.of(error);
}
