import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { COMPRESSION, EncodedBytes, etagOf } from './encode';
import type { Dated } from './SharedAnswers';
import { stringifyInSlices } from './stringifyInSlices';

const packedSchema = z.object({
  takenAtMs: z.number(),
  etag: z.string(),
  gzipped: z.string(),
});

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/**
 * An answer as it is sent: JSON, written and compressed once for all who get
 * it. For a large one that takes a hundred times longer than sending it.
 */
export class EncodedJson implements Dated {
  readonly takenAtMs: number;
  /** As a weak entity tag: `W/"..."`. */
  readonly etag: string;
  readonly gzipped: Buffer;

  /** @param takenAtMs when its making began, in Unix milliseconds */
  static async of(value: unknown, takenAtMs: number): Promise<EncodedJson> {
    const json = await stringifyInSlices(value);
    const gzipped = await compress(json, COMPRESSION);
    return new EncodedJson(takenAtMs, etagOf(gzipped), gzipped);
  }

  /** What was encoded somewhere else. */
  static encoded(
    { etag, gzipped }: EncodedBytes,
    takenAtMs: number,
  ): EncodedJson {
    return new EncodedJson(takenAtMs, etag, Buffer.from(gzipped));
  }

  private constructor(takenAtMs: number, etag: string, gzipped: Buffer) {
    this.takenAtMs = takenAtMs;
    this.etag = etag;
    this.gzipped = gzipped;
  }

  get sizeBytes(): number {
    return this.gzipped.length;
  }

  /** The JSON that was encoded. */
  async text(): Promise<string> {
    return (await decompress(this.gzipped)).toString('utf8');
  }

  /** As a cache of JSON holds it. */
  toJSON(): JsonObject {
    return {
      takenAtMs: this.takenAtMs,
      etag: this.etag,
      gzipped: this.gzipped.toString('base64'),
    };
  }

  /** Undefined for what another version of the plugin put into a cache. */
  static fromJSON(json: unknown): EncodedJson | undefined {
    const parsed = packedSchema.safeParse(json);
    if (!parsed.success) {
      return undefined;
    }
    const { takenAtMs, etag, gzipped } = parsed.data;
    return new EncodedJson(takenAtMs, etag, Buffer.from(gzipped, 'base64'));
  }
}
