import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { versionsClusteringTooNew as check } from './clusteringTooNew';

const config = `
loki.source.kubernetes_events "a" {
	forward_to = []

	clustering {
		enabled = true
	}
}
`;

describe('versions/clustering-too-new', () => {
  it('fails for clustered events before 1.16', () => {
    const image = 'docker.io/grafana/alloy:v1.15.3';
    expect(findingOf(check, collector({ config, image }))).toMatchObject({
      status: 'failing',
      evidence: [{ value: image }, { line: 2 }],
      remedy: { patch: 'image: docker.io/grafana/alloy:v1.16.0' },
    });
  });

  it('passes since', () => {
    const image = 'docker.io/grafana/alloy:v1.16.0';
    expect(statusOf(check, collector({ config, image }))).toBe('passing');
  });

  it('is unknown for an image whose tag names no release', () => {
    const image = 'docker.io/grafana/alloy:latest';
    expect(statusOf(check, collector({ config, image }))).toBe('unknown');
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector())).toBe('unknown');
  });
});
