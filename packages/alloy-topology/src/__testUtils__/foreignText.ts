import type { Readers } from '@alloy-fleet/lab/hostile';
import { isRepositoryPath } from '../repositoryPath';
import { parseSpec, specOfAnswers } from '../spec';
import { parseBaseFile } from '../topologyFile/baseFile';
import { parseTopologyFile } from '../topologyFile/topologyFile';
import { mergeFile } from '../upgrade/mergeFile';

/** A spec whose every text is this one. */
const specOf = (text: string) => ({
  cluster: text,
  environment: text,
  region: text,
  namespace: text,
  alloyVersion: text,
  owner: text,
  system: text,
  labels: { [text]: text },
  metrics: { url: text, tenant: text, auth: { type: 'basic', username: text } },
  logs: { url: text, tenant: text },
  node: { resources: { requests: { cpu: text, memory: text } } },
  hosts: [{ name: text, kind: text, arch: text, address: text }],
  delivery: { kind: text, repositoryUrl: text, branch: text, path: text },
});

const YAML = [
  ...['a: ', '- ', '? ', '&a ', '*a ', '"', "'", '[', ']', '{', '}', ','],
  ...['\n', ' ', '  ', '\n---\n', '#', 'generator: "1"\n', 'spec: {}\n', '|\n'],
];

/** Whatever of this package reads specs, and files of repositories. */
export const readers: Readers = {
  'a spec': {
    read: text => parseSpec(specOf(text)),
    pieces: [
      ...['a', 'A', '1', '-', '.', '_', '/', ':', 'v', '@', '%', '\n', ' '],
      ...['https://', '[', ']', '..', 'Mi', 'm', '.lock', 'group:', '='],
    ],
    throws: ['InvalidSpecError'],
  },
  'answers of a form': {
    read: text => specOfAnswers({ ...specOf(text), repoUrl: text }),
    pieces: ['a', '?', '&', '=', '%', 'owner=', 'repo=', '/', '.', ':', ' '],
  },
  'a topology file': {
    read: parseTopologyFile,
    pieces: YAML,
    throws: ['InvalidSpecError'],
  },
  'a base file': {
    read: parseBaseFile,
    pieces: ['#', '\n', 'A', '=', '/', ' ', 'H4sIAAAAAAAA'],
    throws: ['InvalidBaseFileError'],
  },
  'the path of a file': {
    read: isRepositoryPath,
    pieces: ['a', '/', '.', '..', '-', '\n', '\\'],
  },
  'an edit by hand': {
    read: current =>
      mergeFile('a.yaml', {
        base: 'a: 1\nb: 2\n',
        current: `a: 1\n${current}`,
        generated: 'a: 2\nb: 2\n',
      }),
    pieces: YAML,
  },
};
