import { encodeWriteRequest, TimeSeries } from './encodeWriteRequest';
import { snappyBlock } from './snappyBlock';

/** Large enough to be quick, small enough that the event loop goes on. */
const SAMPLES_PER_REQUEST = 20_000;

/**
 * Sends samples to a Prometheus by remote write, in as many requests as are
 * good for them, one after the other.
 *
 * @param url the address of the Prometheus, without a path
 * @returns how many samples were sent
 * @throws Error with the status and text of the answer when it refuses some
 */
export async function remoteWrite(
  url: string,
  series: Iterable<TimeSeries>,
): Promise<number> {
  let batch: TimeSeries[] = [];
  let samplesInBatch = 0;
  let sent = 0;
  const send = async () => {
    await post(url, batch);
    sent += samplesInBatch;
    batch = [];
    samplesInBatch = 0;
  };
  for (const it of series) {
    batch.push(it);
    samplesInBatch += it.timesMs.length + (it.staleAtMs === undefined ? 0 : 1);
    if (samplesInBatch >= SAMPLES_PER_REQUEST) {
      await send();
    }
  }
  if (batch.length > 0) {
    await send();
  }
  return sent;
}

async function post(url: string, series: TimeSeries[]): Promise<void> {
  const response = await fetch(`${url}/api/v1/write`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-protobuf',
      'Content-Encoding': 'snappy',
      'X-Prometheus-Remote-Write-Version': '0.1.0',
    },
    body: snappyBlock(encodeWriteRequest(series)),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(
      `Prometheus refused samples by remote write with ${response.status}: ` +
        `${text.trim()}`,
    );
  }
}
