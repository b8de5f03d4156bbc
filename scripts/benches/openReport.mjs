import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { askUntil, guestToken } from '../launcher/guest.mjs';

/** The report of the cluster that the catalog has, or of the one of that name. */
export async function openReport(backendUrl, name) {
  const token = await guestToken(backendUrl);
  const filter = [
    'kind=Resource,spec.type=kubernetes-cluster',
    ...(name === undefined ? [] : [`metadata.name=${name}`]),
  ].join();
  const { metadata } = await askUntil({
    url: `${backendUrl}/api/catalog/entities/by-query?filter=${filter}`,
    token,
    seconds: 60,
    accept: ({ items }) => items[0],
  });
  const url = `${backendUrl}/api/alloy/entities/resource/${metadata.namespace}/${metadata.name}/report`;
  const headers = {
    Authorization: `Bearer ${token}`,
    'Accept-Encoding': 'gzip',
    'Cache-Control': 'no-cache',
  };
  return {
    url,
    token,
    /** As one gets it who presses refresh. */
    async refresh() {
      const { status, gzipped } = await fetchGzipped(url, headers);
      const json = gunzipSync(gzipped);
      if (status !== 200) {
        throw new Error(`the report: ${status} ${json}`);
      }
      const sizes = { json: json.length, gzipped: gzipped.length };
      return { ...JSON.parse(json), sizes };
    },
  };
}

/** An answer as it was sent; fetch would not give it so. */
function fetchGzipped(url, headers) {
  return new Promise((resolve, reject) => {
    get(url, { headers }, async response => {
      const body = await buffer(response);
      const isGzipped = response.headers['content-encoding'] === 'gzip';
      resolve({
        status: response.statusCode,
        gzipped: isGzipped ? body : gzipSync(body),
      });
    }).once('error', reject);
  });
}
