import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip, gunzip, constants } from 'node:zlib';
import type { JsonObject } from '@backstage/types';
import { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { z } from 'zod';
import type { Dated, Packing } from '../cache/SharedAnswers';
import { stringifyInSlices } from '../cache/stringifyInSlices';
import { withoutConfigLines } from './withoutConfigLines';

const packedSchema = z.object({
  takenAtMs: z.number(),
  etag: z.string(),
  gzipped: z.string(),
});

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** What is sent: JSON, compressed once for all who get it. */
export interface Body {
  /** As a weak entity tag: `W/"..."`. */
  readonly etag: string;
  readonly gzipped: Buffer;
}

/**
 * A report as it is sent. Writing and compressing that of 5,000 nodes takes a
 * hundred times longer than sending it, so it is done once.
 */
export class EncodedReport implements Dated {
  readonly takenAtMs: number;
  readonly #whole: Body;
  #withoutConfig?: Promise<Body>;

  static async of(report: Report): Promise<EncodedReport> {
    return new EncodedReport(
      Date.parse(report.snapshot.takenAt),
      await encode({ ...report, mayReadConfigurations: true }),
    );
  }

  private constructor(takenAtMs: number, whole: Body) {
    this.takenAtMs = takenAtMs;
    this.#whole = whole;
  }

  get sizeBytes(): number {
    return 2 * this.#whole.gzipped.length;
  }

  /** For a viewer who may read configurations, or for one who may not. */
  async body(options: { mayReadConfigurations: boolean }): Promise<Body> {
    if (options.mayReadConfigurations) {
      return this.#whole;
    }
    this.#withoutConfig ??= this.#strip();
    return this.#withoutConfig;
  }

  async #strip(): Promise<Body> {
    const json = await decompress(this.#whole.gzipped);
    return encode(withoutConfigLines(JSON.parse(json.toString('utf8'))));
  }

  /** As a cache of JSON holds it. */
  toJSON(): JsonObject {
    return {
      takenAtMs: this.takenAtMs,
      etag: this.#whole.etag,
      gzipped: this.#whole.gzipped.toString('base64'),
    };
  }

  /** Undefined for what another version of the plugin put there. */
  static fromJSON(json: JsonObject): EncodedReport | undefined {
    const parsed = packedSchema.safeParse(json);
    if (!parsed.success) {
      return undefined;
    }
    const { takenAtMs, etag, gzipped } = parsed.data;
    return new EncodedReport(takenAtMs, {
      etag,
      gzipped: Buffer.from(gzipped, 'base64'),
    });
  }
}

/** How reports go through a cache of JSON. */
export const reportPacking: Packing<EncodedReport> = {
  pack: it => it.toJSON(),
  unpack: EncodedReport.fromJSON,
};

async function encode(report: Report): Promise<Body> {
  const json = await stringifyInSlices(report);
  const gzipped = await compress(json, { level: constants.Z_BEST_SPEED });
  const hash = createHash('sha256').update(gzipped).digest('base64url');
  return { etag: `W/"${hash}"`, gzipped };
}
