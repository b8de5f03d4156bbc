import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What stands in every planted secret, and nowhere else. */
export const PLANTED = 'planted';

let count = 0;

/** A secret of its own: none is taken out because another was. */
export function secret(where: string): string {
  count += 1;
  return `${PLANTED}-${where}-${count}`;
}

/**
 * The healthy world with secrets wherever people leave them: in the
 * configuration of alloy-cluster, in that of alloy-kube-events, which does not
 * parse, in environments, arguments and annotations, in events and in what
 * components say of themselves.
 *
 * @returns a folder that a lab can be started with
 */
export async function plantedWorld(): Promise<string> {
  const lab = path.dirname(require.resolve('@alloy-fleet/lab/package.json'));
  const dir = await mkdtemp(path.join(tmpdir(), 'alloy-planted-'));
  await cp(path.join(lab, 'data/recordings/topology/healthy'), dir, {
    recursive: true,
  });
  const edit = async (file: string, change: (json: any) => void) => {
    const where = path.join(dir, file);
    const json = JSON.parse(await readFile(where, 'utf8'));
    change(json);
    await writeFile(where, JSON.stringify(json));
  };
  await edit('kubernetes/configmaps.json', ({ items }) => {
    for (const { metadata, data } of items) {
      if (metadata.name === 'alloy-cluster') {
        data['config.alloy'] += plantedConfig();
      }
      if (metadata.name === 'alloy-kube-events') {
        data['config.alloy'] += brokenConfig();
      }
      metadata.annotations = lastApplied();
    }
  });
  for (const file of ['daemonsets', 'statefulsets', 'deployments']) {
    await edit(`kubernetes/${file}.json`, ({ items }) => {
      items.forEach(plantInWorkload);
    });
  }
  await edit('kubernetes/events.json', ({ items }) => {
    for (const event of items) {
      event.type = 'Warning';
      event.message = `Failed: GET https://u:${secret('event')}@registry/v2/: `;
      event.message += `Authorization: Bearer ${secret('event')}`;
      event.lastTimestamp = event.metadata.creationTimestamp;
    }
  });
  await edit('collectors/alloy-cluster-0/components.json', components => {
    components[0].health = {
      ...components[0].health,
      state: 'unhealthy',
      message: `Post "https://u:${secret('health')}@mimir/push?token=${secret(
        'health',
      )}": Authorization: Basic ${secret('health')}, password=${secret(
        'health',
      )}`,
    };
  });
  return dir;
}

function plantedConfig(): string {
  return `
prometheus.remote_write "planted" {
	external_labels = {"a" = "https://u:${secret('label-url')}@host"}

	endpoint {
		url = "https://u:${secret('url')}@mimir/api/v1/push?token=${secret('query')}"
		headers = {"X-Scope-OrgID" = "team-a", "X-API-Key" = "${secret('header')}"}
		bearer_token = "${secret('bearer')}"

		basic_auth {
			username = "u"
			password = "${secret('password')}"
		}

		oauth2 {
			client_id       = "i"
			client_secret   = \`${secret('raw')}
${secret('raw-line')}\`
			token_url       = "https://idp"
			endpoint_params = {"password" = "${secret('params')}"}
		}

		sigv4 {
			access_key = "${secret('sigv4')}"
			secret_key = "${secret('sigv4')}"
		}
	}
}

otelcol.exporter.otlphttp "planted" {
	client {
		endpoint = "https://host"
		headers  = {"authorization" = "Basic ${secret('otlp-header')}"}
	}
}

// password = "${secret('comment')}"
/* old: https://u:${secret('comment-url')}@host */
`;
}

function brokenConfig(): string {
  return `
loki.write "planted" {
	endpoint {
		url = "https://u:${secret('broken-url')}@loki"
		bearer_token = "${secret('broken')}"
		password = '${secret('broken-single')}'
		password = ${secret('broken-bare')}
`;
}

function plantInWorkload(workload: any) {
  workload.metadata.annotations = lastApplied();
  const pod = workload.spec.template;
  pod.metadata.annotations = lastApplied();
  for (const container of pod.spec.containers) {
    container.env = [
      ...(container.env ?? []),
      { name: 'MIMIR_PASSWORD', value: secret('env') },
      { name: 'PUSH_URL', value: `https://u:${secret('env-url')}@mimir` },
    ];
    container.args = [
      ...(container.args ?? []),
      `--push.password=${secret('arg')}`,
      `--push.url=https://u:${secret('arg-url')}@mimir`,
    ];
  }
}

function lastApplied() {
  return {
    'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({
      password: secret('last-applied'),
    }),
  };
}
