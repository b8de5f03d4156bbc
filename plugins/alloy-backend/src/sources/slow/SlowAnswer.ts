import type { Shape } from '@alloy-fleet/alloy-advisor';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import type { Dated } from '../../cache/SharedAnswers';

const packedSchema = z.object({
  takenAtMs: z.number(),
  costMs: z.number(),
  notes: z.array(z.string()),
  json: z.string(),
});

/** What a source gave that may take it long, and how long it took. */
export class SlowAnswer<T> implements Dated {
  /** When it was asked, in Unix milliseconds. */
  readonly takenAtMs: number;
  /** How long the source took, in milliseconds. */
  readonly costMs: number;
  readonly value: T;
  /** Why it is not all that was asked. */
  readonly notes: readonly string[];
  readonly #json: string;

  /** @param json the value, as JSON, where that is known already */
  constructor(
    parts: Pick<SlowAnswer<T>, 'takenAtMs' | 'costMs' | 'value' | 'notes'>,
    json = JSON.stringify(parts.value),
  ) {
    this.takenAtMs = parts.takenAtMs;
    this.costMs = parts.costMs;
    this.value = parts.value;
    this.notes = parts.notes;
    this.#json = json;
  }

  /** Of its JSON; as objects it takes a few times as much. */
  get sizeBytes(): number {
    return this.#json.length;
  }

  /** As a cache of JSON holds it. */
  toJSON(): JsonObject {
    return {
      takenAtMs: this.takenAtMs,
      costMs: this.costMs,
      notes: [...this.notes],
      json: this.#json,
    };
  }

  /** Reads what `toJSON` wrote; gives undefined for what another version wrote. */
  static unpacking<T>(shape: Shape<T>) {
    return (packed: JsonObject): SlowAnswer<T> | undefined => {
      const parsed = packedSchema.safeParse(packed);
      if (!parsed.success) {
        return undefined;
      }
      const { json, ...parts } = parsed.data;
      const value = shape.safeParse(parseJson(json));
      return value.success
        ? new SlowAnswer({ ...parts, value: value.data }, json)
        : undefined;
    };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
