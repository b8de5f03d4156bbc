import { notGiven } from '../../static/collector';
import {
  collector,
  configOnly,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { configPlainSecret as check } from './plainSecret';

function writing(password: string, url = 'https://mimir.example.net'): string {
  return `
prometheus.remote_write "default" {
	endpoint {
		url = "${url}"

		basic_auth {
			username = "alloy"
			password = ${password}
		}
	}
}
`;
}

describe('config/plain-secret', () => {
  it('fails for a password that is written out, and does not repeat it', () => {
    const finding = findingOf(check, configOnly(writing('"hunter2"')));
    expect(finding).toMatchObject({
      status: 'failing',
      evidence: [{ kind: 'config', line: 8, column: 15 }],
    });
    expect(JSON.stringify(finding)).not.toContain('hunter2');
  });

  it('fails for one in a URL', () => {
    const config = writing('sys.env("P")', 'https://me:hunter2@example.net');
    const finding = findingOf(check, configOnly(config));
    expect(finding?.status).toBe('failing');
    expect(JSON.stringify(finding)).not.toContain('hunter2');
  });

  it('passes for one from the environment', () => {
    expect(statusOf(check, configOnly(writing('sys.env("P")')))).toBe(
      'passing',
    );
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, { ...collector(), config: notGiven('No.') })).toBe(
      'unknown',
    );
  });
});
