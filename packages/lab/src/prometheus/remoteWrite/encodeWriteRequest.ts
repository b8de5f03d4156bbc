import type { Labels } from '../Labels';
import { encodeLabels } from './encodeLabels';
import { VARINT, varintLength, writeVarint } from './varint';

/** Samples of one series; times are milliseconds since the Unix epoch. */
export interface TimeSeries {
  readonly labels: Labels;
  /** Whole numbers, rising. */
  readonly timesMs: readonly number[];
  readonly values: readonly number[];
  /** Ends the series here at once: later queries do not see what was before. */
  readonly staleAtMs?: number;
}

const FIXED64 = 1;
const LENGTH_DELIMITED = 2;

/** The bits of the NaN that Prometheus takes for the end of a series. */
const STALE_NAN_HIGH = 0x7ff00000;
const STALE_NAN_LOW = 0x00000002;

/**
 * A `prometheus.WriteRequest` in the wire format of protocol buffers.
 *
 * Source: the Prometheus remote write 1.0 specification.
 */
export function encodeWriteRequest(series: readonly TimeSeries[]): Buffer {
  const parts: Buffer[] = [];
  for (const it of series) {
    const labels = encodeLabels(it.labels);
    const samples = encodeSamples(it);
    parts.push(
      heading(1, LENGTH_DELIMITED, labels.length + samples.length),
      labels,
      samples,
    );
  }
  return Buffer.concat(parts);
}

function encodeSamples(series: TimeSeries): Buffer {
  const { timesMs, values, staleAtMs } = series;
  const count = timesMs.length + (staleAtMs === undefined ? 0 : 1);
  const buffer = Buffer.allocUnsafe(count * 24);
  let at = 0;
  const startSample = (timeMs: number): void => {
    // repeated Sample samples = 2; double value = 1
    buffer[at++] = (2 << 3) | LENGTH_DELIMITED;
    buffer[at++] = 1 + 8 + 1 + varintLength(timeMs);
    buffer[at++] = (1 << 3) | FIXED64;
  };
  const endSample = (timeMs: number): void => {
    // int64 timestamp = 2
    buffer[at++] = (2 << 3) | VARINT;
    at = writeVarint(buffer, at, timeMs);
  };
  for (let i = 0; i < timesMs.length; i++) {
    startSample(timesMs[i]);
    at = buffer.writeDoubleLE(values[i], at);
    endSample(timesMs[i]);
  }
  if (staleAtMs !== undefined) {
    startSample(staleAtMs);
    // By halves: a NaN that passes through a number may lose its low bits.
    at = buffer.writeUInt32LE(STALE_NAN_LOW, at);
    at = buffer.writeUInt32LE(STALE_NAN_HIGH, at);
    endSample(staleAtMs);
  }
  return buffer.subarray(0, at);
}

function heading(field: number, type: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(1 + varintLength(length));
  buffer[0] = (field << 3) | type;
  writeVarint(buffer, 1, length);
  return buffer;
}
