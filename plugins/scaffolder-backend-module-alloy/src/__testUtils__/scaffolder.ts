import { readFileSync } from 'node:fs';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { urlReaderServiceFactory } from '@backstage/backend-defaults/urlReader';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import giteaModule from '@backstage/plugin-scaffolder-backend-module-gitea';
import { parse } from 'yaml';
import module from '../index';

/** A template of this repository, by its folder. */
export function readTemplate(name: string): any {
  const file = join(__dirname, `../../../../templates/${name}/template.yaml`);
  return parse(readFileSync(file, 'utf8'));
}

/** All fields that a template asks for, whatever page they are on. */
export function fieldsOf(template: any): Record<string, any> {
  const fields: Record<string, any> = {};
  for (const page of template.spec.parameters) {
    merge(fields, page.properties);
  }
  return fields;
}

/** Pages share groups of fields, each with some of them. */
function merge(into: any, properties: Record<string, any>): void {
  for (const [name, field] of Object.entries(properties)) {
    const known = into[name];
    if (known?.properties && field.properties) {
      const inner = { ...known.properties };
      merge(inner, field.properties);
      into[name] = { ...known, properties: inner };
    } else {
      into[name] = field;
    }
  }
}

/** What a person leaves as it is: the form fills in groups of fields, too. */
export function defaultsOf(properties: Record<string, any>): any {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, field]) => {
      const value = field.properties
        ? defaultsOf(field.properties)
        : field.default;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** The real scaffolder with its real actions, and a forge to publish to. */
export async function startScaffolder(options: {
  readonly gitea: object;
  readonly entities?: Entity[];
}) {
  const user: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'mock' },
    spec: {},
  };
  const { server } = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: { integrations: { gitea: [options.gitea] } },
      }),
      catalogServiceMock.factory({
        entities: [user, ...(options.entities ?? [])],
      }),
      urlReaderServiceFactory,
      scaffolderPlugin,
      giteaModule,
      module,
    ],
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}/api/scaffolder/v2`;

  function call(path: string, body?: object): Promise<Response> {
    return fetch(`${url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        'content-type': 'application/json',
        authorization: mockCredentials.user.header(),
      },
      body: body && JSON.stringify(body),
    });
  }

  return {
    dryRun: (template: object, values: object) =>
      call('/dry-run', { template, values, directoryContents: [] }),

    /** Runs a template of the catalog to its end: its status, output and log. */
    async run(templateRef: string, values: object) {
      const response = await call('/tasks', { templateRef, values });
      const { id, ...problem } = await response.json();
      if (!id) {
        throw new Error(JSON.stringify(problem));
      }
      for (;;) {
        const { status } = await (await call(`/tasks/${id}`)).json();
        if (!['open', 'processing'].includes(status)) {
          const events = await (await call(`/tasks/${id}/events`)).json();
          const output = events.find((it: any) => it.type === 'completion')
            ?.body.output;
          const log = events.map((it: any) => it.body.message).join('\n');
          return { status, output, log };
        }
        await new Promise(resolve => setTimeout(resolve, 200));
      }
    },
  };
}

export type TestScaffolder = Awaited<ReturnType<typeof startScaffolder>>;
