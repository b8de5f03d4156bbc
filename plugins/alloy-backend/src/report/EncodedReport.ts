import type { JsonObject } from '@backstage/types';
import { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { EncodedJson } from '../cache/EncodedJson';
import type { Dated } from '../cache/SharedAnswers';
import { withoutConfigLines } from './withoutConfigLines';

/** A report as it is sent to those who may read configurations and to those who may not. */
export class EncodedReport implements Dated {
  readonly #whole: EncodedJson;
  #withoutConfig?: Promise<EncodedJson>;

  static async of(report: Report): Promise<EncodedReport> {
    return new EncodedReport(
      await EncodedJson.of(
        { ...report, mayReadConfigurations: true },
        Date.parse(report.snapshot.takenAt),
      ),
    );
  }

  private constructor(whole: EncodedJson) {
    this.#whole = whole;
  }

  get takenAtMs(): number {
    return this.#whole.takenAtMs;
  }

  get sizeBytes(): number {
    return 2 * this.#whole.sizeBytes;
  }

  async body(options: {
    mayReadConfigurations: boolean;
  }): Promise<EncodedJson> {
    if (options.mayReadConfigurations) {
      return this.#whole;
    }
    this.#withoutConfig ??= this.#strip();
    return this.#withoutConfig;
  }

  async #strip(): Promise<EncodedJson> {
    const report = JSON.parse(await this.#whole.text());
    return EncodedJson.of(withoutConfigLines(report), this.takenAtMs);
  }

  /** As a cache of JSON holds it. */
  toJSON(): JsonObject {
    return this.#whole.toJSON();
  }

  /** Undefined for what another version of the plugin put into a cache. */
  static fromJSON(json: unknown): EncodedReport | undefined {
    const whole = EncodedJson.fromJSON(json);
    return whole && new EncodedReport(whole);
  }
}
