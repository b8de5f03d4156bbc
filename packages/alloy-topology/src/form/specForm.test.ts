import { parseSpec, specOfAnswers } from '../spec';
import { FormField, FormGroup } from './FormField';
import { CLUSTER_PAGES } from './formPages';
import { clusterForm, formFields, hostForm } from './specForm';

const form = clusterForm();

/** A field of a page by its path. */
function fieldOn(page: FormField, path: string): FormField {
  return path
    .split('.')
    .reduce<FormField>((field, name) => field.properties![name], page);
}

/** What a person leaves as it is. */
function defaultsOf({ properties = {} }: FormField): object {
  return Object.fromEntries(
    Object.entries(properties)
      .map(([name, field]) => [
        name,
        field.properties ? defaultsOf(field) : field.default,
      ])
      .filter(([, value]) => value !== undefined),
  );
}

describe('the form for a new cluster', () => {
  it('has the pages in their order', () => {
    expect(Object.keys(form)).toEqual(Object.keys(CLUSTER_PAGES));
    expect(Object.values(form).map(({ title }) => title)).toEqual([
      'Cluster',
      'Collectors',
      'Hosts',
      'Cardinality',
      'Delivery',
    ]);
  });

  it('asks first for what has to be answered', () => {
    expect(form.cluster.required).toEqual([
      'cluster',
      'datacentre',
      'metrics',
      'logs',
    ]);
    expect(Object.keys(form.cluster.properties.metrics.properties!)).toEqual([
      'remoteWriteUrl',
      'tenant',
      'rulerUrl',
    ]);
  });

  it('puts groups and fields where their page and they say', () => {
    expect(Object.keys(form.collectors.properties)).toEqual([
      'namespace',
      'alloyVersion',
      'collectors',
      'storageClass',
      'otlp',
      'traces',
    ]);
    expect(
      Object.keys(fieldOn(form.collectors, 'collectors.cluster').properties!),
    ).toEqual([
      'replicas',
      'storageSize',
      'resources',
      'stability',
      'scrapeConfigs',
    ]);
  });

  it('says of a field what the spec does', () => {
    expect(fieldOn(form.collectors, 'collectors.cluster.replicas')).toEqual({
      title: 'Replicas',
      description: expect.any(String),
      type: 'integer',
      default: 2,
      minimum: 1,
      maximum: 100,
    });
    expect(form.cluster.properties.cluster).toMatchObject({
      pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
      'ui:placeholder': 'prod-fra1',
    });
    expect(form.cluster.errorMessage?.properties.cluster).toMatch(
      /^Use 1 to 63 lower-case letters/,
    );
    expect(fieldOn(form.delivery, 'delivery.method')).toMatchObject({
      enum: expect.arrayContaining(['argocd']),
      'ui:enumNames': expect.arrayContaining(['Argo CD']),
    });
  });

  it('says at each text of a list what is wrong with it', () => {
    expect(
      fieldOn(form.delivery, 'networkPolicy.scrapeNamespaces').items,
    ).toEqual({
      type: 'string',
      pattern: expect.any(String),
      errorMessage: expect.stringMatching(/^Use 1 to 63 lower-case/),
    });
  });

  it('demands nothing of a group that may be left out, before it is begun', () => {
    const traces = fieldOn(form.collectors, 'traces');
    expect(traces.required).toBeUndefined();
    expect(traces.dependencies).toEqual({ tenant: ['url'] });
    const basicAuth = fieldOn(form.delivery, 'metrics.basicAuth');
    expect(basicAuth.required).toBeUndefined();
    expect(basicAuth.dependencies).toEqual({
      username: ['secret'],
      secret: ['username'],
    });
    expect(form.delivery.required).toBeUndefined();
  });

  it('gives a group its heading where it first comes', () => {
    const titles = (page: FormGroup) => page.properties.metrics.title;
    expect([form.cluster, form.hosts, form.delivery].map(titles)).toEqual([
      'Metrics',
      '',
      '',
    ]);
    expect(form.cardinality.properties.cardinality.title).toBe('');
  });

  it('offers the defaults of a spec, and takes them back as they are', () => {
    const required = {
      cluster: 'prod-fra1',
      datacentre: 'fra1',
      metrics: { remoteWriteUrl: 'https://mimir.example.net', tenant: '1' },
      logs: { url: 'https://loki.example.net', tenant: '1' },
    };
    const offered = Object.values(form)
      .map(defaultsOf)
      .reduce((all, page) => ({ ...all, ...page }), {});
    expect(Object.keys(offered).length).toBeGreaterThan(10);
    expect(parseSpec(specOfAnswers({ ...offered, ...required }))).toEqual(
      parseSpec(required),
    );
  });
});

describe('the form for a host', () => {
  it('asks for name, kind, processor and exporters', () => {
    expect(hostForm()).toMatchObject({
      required: ['name', 'kind'],
      properties: {
        name: {},
        kind: { default: 'debian' },
        architecture: { enum: ['amd64', 'arm64'] },
        scrapeTargets: {
          type: 'array',
          items: { required: ['job', 'address'] },
        },
      },
    });
    expect(Object.keys(hostForm().properties)).toHaveLength(4);
  });
});

describe('some fields under other names', () => {
  it('are as the spec describes them', () => {
    expect(formFields({ ruler: 'metrics.rulerUrl' })).toEqual({
      properties: {
        ruler: form.cluster.properties.metrics.properties!.rulerUrl,
      },
      errorMessage: {
        properties: { ruler: expect.stringMatching(/^Write an http or https/) },
      },
    });
  });

  it.each(['metrics.rulerurl', 'a.b.c', ''])('are not %j', path => {
    expect(() => formFields({ a: path })).toThrow(
      `A spec has no field ${path}`,
    );
  });
});
