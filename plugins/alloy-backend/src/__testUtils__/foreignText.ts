import type { Readers } from '@alloy-fleet/lab/hostile';
import type { Request } from 'express';
import { fetchErrorSummary } from '../backends/fetchErrorSummary';
import { shownText } from '../sources/shownText';
import { collectorSchema } from '../http/collectorSchema';
import { wantsItNow } from '../http/wantsItNow';
import { kubernetesRefusal } from '../sources/kubernetes/kubernetesRefusal';
import { quantity } from '../sources/kubernetes/quantity';
import { retryAfterMs } from '../sources/store/retryAfterMs';
import { storeRefusal } from '../sources/store/storeRefusal';
import { withoutSecrets } from '../sources/withoutSecrets';
import { isWebPage, bodySummary } from '../sources/bodySummary';

const PAGE = [
  ...['<', '>', '<title', '<title>', '</title>', '<html>', ' ', '\n', 'a'],
  ...['<!doctype html>', '"', '{', '}', '[', ']', '\\', '{"error":', ':'],
];

/** Whatever of this plugin reads what others answer and ask. */
export const readers: Readers = {
  'the words of an answer': {
    read: text => [isWebPage(text), bodySummary(text)],
    pieces: PAGE,
    frames: [['<html><head>', '']],
  },
  "a store's refusal": {
    read: body =>
      [302, 401, 422, 500].map(status =>
        storeRefusal({ status, body, key: 'alloy' }),
      ),
    pieces: PAGE,
    frames: [['{"error":"', '"}']],
  },
  "Kubernetes' refusal": {
    read: body =>
      [401, 404, 500].map(status =>
        kubernetesRefusal({ status, body, path: '/a', cluster: 'a' }),
      ),
    pieces: [...PAGE, 'cluster'],
    frames: [
      ['{"kind":"Status","message":"', '"}'],
      ['{"error":{"name":"a","message":"', '"}}'],
    ],
  },
  'an error with secrets in it': {
    read: text => withoutSecrets(text, ['correct-horse']),
    pieces: [
      ...['token', 'password', 'api_key', 'WTOKEN-', 'a', '-', '_', '.', '='],
      ...[' ', ':', '"', ';', '\n', 'eyJ', 'eyJeeeee-', 'eyJaaaaa.', 'glsa_'],
      ...['Bearer ', 'Basic', '://', '@', '?', '&', '/', 'correct-', 'horse'],
    ],
  },
  'an error of a request': {
    read: message =>
      fetchErrorSummary(
        Object.assign(new Error(message), { name: 'FetchError' }),
      ),
    pieces: ['reason: ', 'reason', ':', ' ', 'a', '\n'],
  },
  'a quantity': {
    read: quantity,
    pieces: ['0', '1', '.', 'e', 'E', '+', '-', 'Ki', 'm', ' '],
  },
  'the header that asks for fresh answers': {
    read: text => wantsItNow({ header: (_: string) => text } as Request),
    pieces: ['no-cache', 'max-age=0', ',', ' ', '\t', '=', 'a', '0'],
  },
  'the header that says when to come again': {
    read: text =>
      retryAfterMs(new Response('', { headers: { 'retry-after': text } })),
    pieces: ['1', ' ', '.', 'GMT', ','],
  },
  'the name of a collector': {
    read: text =>
      collectorSchema.safeParse({ collectorNamespace: text, collector: text }),
    pieces: ['a', '-', '.', '1', 'A', '\n'],
  },
  'a configuration to be shown': {
    read: shownText,
    pieces: [
      ...['[', ']', '{', '}', '"', '`', "'", '\\', '\n', ' ', ',', '=', '.'],
      ...['password', 'a "b" {\n', '}\n', '//', '/*', 'https://a:b@', '-'],
    ],
    frames: [['a "b" {\n', '\n}\n']],
  },
};
