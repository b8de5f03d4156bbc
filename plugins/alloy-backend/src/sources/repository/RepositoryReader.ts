import type {
  UrlReaderService,
  UrlReaderServiceReadTreeResponse,
} from '@backstage/backend-plugin-api';
import {
  InputFile,
  StaticCollector,
  canHoldCollectors,
  readCollectors,
} from '@alloy-fleet/alloy-advisor/static';
import { isError } from '@backstage/errors';
import { LRUCache } from 'lru-cache';
import { SourceFailure } from '../SourceFailure';

/** How long what was read holds: version control is asked less often than a cluster. */
const FRESH_MS = 60_000;
const MOST_LOCATIONS = 50;
/** A repository of a cluster has tens of files; one with a thousand is another. */
const MOST_FILES = 1_000;
const MOST_BYTES = 8 * 1024 * 1024;

interface Kept {
  readonly collectors: readonly StaticCollector[];
  readonly etag: string;
  readonly atMs: number;
}

/**
 * Reads the collectors that version control holds, with the credentials that
 * the portal's integrations have. A location is read once a minute at most,
 * whoever asks and whether it can be, and not at all while its etag is the same.
 */
export class RepositoryReader {
  readonly #urlReader: UrlReaderService;
  readonly #now: () => number;
  readonly #kept = new LRUCache<string, Kept>({ max: MOST_LOCATIONS });
  /** Why others were not read, and when: a forge counts those requests, too. */
  readonly #failed = new LRUCache<
    string,
    { failure: SourceFailure; atMs: number }
  >({ max: MOST_LOCATIONS });

  static create(options: { urlReader: UrlReaderService; now?: () => number }) {
    return new RepositoryReader(options);
  }

  private constructor(options: {
    urlReader: UrlReaderService;
    now?: () => number;
  }) {
    this.#urlReader = options.urlReader;
    this.#now = options.now ?? Date.now;
  }

  /**
   * @param url of a folder
   * @throws SourceFailure
   */
  async read(
    url: string,
    signal: AbortSignal,
  ): Promise<readonly StaticCollector[]> {
    const failed = this.#failed.get(url);
    if (failed && this.#now() - failed.atMs < FRESH_MS) {
      throw failed.failure;
    }
    const kept = this.#kept.get(url);
    if (kept && this.#now() - kept.atMs < FRESH_MS) {
      return kept.collectors;
    }
    try {
      const read = await this.#read(url, kept, signal);
      this.#kept.set(url, read);
      this.#failed.delete(url);
      return read.collectors;
    } catch (error) {
      const failure = SourceFailure.of(error);
      // One that has left did not wait for what the forge says.
      if (!signal.aborted) {
        this.#failed.set(url, { failure, atMs: this.#now() });
      }
      throw failure;
    }
  }

  async #read(
    url: string,
    kept: Kept | undefined,
    signal: AbortSignal,
  ): Promise<Kept> {
    try {
      const tree = await this.#urlReader.readTree(url, {
        etag: kept?.etag,
        signal,
        filter: path => canHoldCollectors(path),
      });
      const files = await textsOf(tree);
      return {
        // What is no manifest is no error: a repository holds other files, too.
        collectors: readCollectors(files, () => {}),
        etag: tree.etag,
        atMs: this.#now(),
      };
    } catch (error) {
      if (kept && isError(error) && error.name === 'NotModifiedError') {
        return { ...kept, atMs: this.#now() };
      }
      throw failureOf(error, url);
    }
  }
}

async function textsOf(
  tree: UrlReaderServiceReadTreeResponse,
): Promise<InputFile[]> {
  const files = await tree.files();
  if (files.length > MOST_FILES) {
    throw new SourceFailure(
      'failed',
      `There are ${files.length} manifests and configurations, and no more than ${MOST_FILES} are read: let backstage.io/source-location name the cluster's own folder.`,
    );
  }
  const texts: InputFile[] = [];
  let bytes = 0;
  for (const file of files) {
    const content = await file.content();
    bytes += content.length;
    if (bytes > MOST_BYTES) {
      throw new SourceFailure(
        'failed',
        `Its manifests are larger than ${MOST_BYTES / 1024 / 1024} MiB.`,
      );
    }
    texts.push({ path: file.path, text: content.toString('utf8') });
  }
  return texts;
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
