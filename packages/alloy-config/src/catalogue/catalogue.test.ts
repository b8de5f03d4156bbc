import {
  catalogueSource,
  componentNames,
  componentType,
  configBlockType,
} from './catalogue';

describe('the catalogue', () => {
  it('knows every component of its version of Alloy', () => {
    expect(catalogueSource).toContain('grafana/alloy');
    expect(componentNames()).toHaveLength(184);
    for (const name of componentNames()) {
      expect(componentType(name)?.name).toBe(name);
    }
  });

  it('has arguments with their types, defaults and whether they are required', () => {
    const { arguments: args } = componentType('prometheus.scrape')!.body;
    expect(args.get('targets')).toEqual({
      name: 'targets',
      type: { kind: 'list', element: { kind: 'scalar', name: 'Target' } },
      required: true,
      default: undefined,
    });
    expect(args.get('scrape_interval')).toMatchObject({
      required: false,
      default: '1m0s',
    });
  });

  it('has blocks, exports and stability', () => {
    const component = componentType('prometheus.remote_write')!;
    expect(component.stability).toBe('generally-available');
    expect(component.body.blocks.get('endpoint')?.many).toBe(true);
    expect(component.exports.get('receiver')).toEqual({
      kind: 'scalar',
      name: 'MetricsReceiver',
    });
  });

  it('knows that a matched pipeline holds stages as the pipeline around it does', () => {
    const outer = componentType('loki.process')!.body;
    const inner = outer.blocks.get('stage.match')!.body;
    expect([...inner.blocks.keys()]).toEqual([...outer.blocks.keys()]);
    expect(inner.blocks.get('stage.match')!.body).toBe(inner);
  });

  it('misses required arguments in the order of the source, not of the alphabet', () => {
    expect(componentType('prometheus.scrape')!.body.required).toEqual([
      'targets',
      'forward_to',
    ]);
  });

  it('has nothing of a name that every object inherits', () => {
    expect(componentType('constructor')).toBeUndefined();
    expect(configBlockType('toString')).toBeUndefined();
    expect(
      componentType('prometheus.scrape')!.body.arguments.get('constructor'),
    ).toBeUndefined();
  });
});
