import { collector } from '../testdata/collectors';
import { findAlloyProcess, flagValue, isClustered } from './AlloyProcess';
import { commandLine } from './commandLine';
import { given, notGiven } from './WrittenFact';
import type { Container } from './Container';

function container(change: Partial<Container>): Container {
  const { workload } = collector();
  if (!workload.known) {
    throw new Error('The collector of tests has a workload.');
  }
  return { ...workload.value.process.container, args: undefined, ...change };
}

function words(change: Partial<Container>): string[] | string {
  const line = commandLine(container(change));
  return line.known ? line.value : line.reason;
}

describe('commandLine', () => {
  it('is what the image runs where nothing else is said', () => {
    expect(words({})).toEqual([
      'run',
      '/etc/alloy/config.alloy',
      '--storage.path=/var/lib/alloy/data',
    ]);
  });

  it.each([
    ['of a command alone', ['/bin/alloy', 'run', '/etc/alloy'], undefined],
    ['of a command and its arguments', ['/bin/alloy'], ['run', '/etc/alloy']],
    ['behind an init', ['tini', '--', 'alloy'], ['run', '/etc/alloy']],
    ['behind a wrapper', ['/entrypoint.sh'], ['run', '/etc/alloy']],
    ['in a script', ['sh', '-c', 'exec /bin/alloy run /etc/alloy'], undefined],
    [
      'among other commands',
      ['/bin/bash', '-ec'],
      ['ulimit -n 65536 && /bin/alloy \\\n  run "/etc/alloy" || exit 1'],
    ],
    [
      'passed to a script',
      ['sh', '-c', 'exec alloy "$@"', '--'],
      ['run', '/etc/alloy'],
    ],
  ])('is read %s', (_, command, args) => {
    expect(words({ command, args })).toEqual(['run', '/etc/alloy']);
  });

  it.each([
    ['ends with its command', 'alloy run /etc/alloy; sleep 1', ['/etc/alloy']],
    ['ends with its line', 'alloy run /etc/alloy\nsleep 1', ['/etc/alloy']],
    ['has no comments', "# it's it\nalloy run /a # b", ['/a']],
    ['has quoted signs', 'alloy run /a "--b=c;d" & wait', ['/a', '--b=c;d']],
    ['is open', 'alloy run --a=$(cat b)', ['--a=$(cat b)']],
    ['passes on what it is given', 'alloy run ${@}', ['/etc/alloy']],
  ])('of a script %s', (_, script, expected) => {
    const args = ['--', '/etc/alloy'];
    expect(words({ command: ['sh', '-c', script], args })).toEqual([
      'run',
      ...expected,
    ]);
  });

  it('is not known of something that starts Alloy by itself', () => {
    expect(words({ command: ['/start.sh'] })).toBe(
      'How "/start.sh" starts Alloy is not known.',
    );
  });

  it('has the values of variables that are written out', () => {
    const env = [
      { name: 'NAME', value: 'lab' },
      { name: 'PEERS', value: '$(NAME)-cluster' },
      { name: 'POD', fieldPath: 'metadata.name' },
    ];

    expect(
      words({ env, args: ['--a=$(PEERS)', '$(POD)', '$$(NAME)'] }),
    ).toEqual(['--a=lab-cluster', '$(POD)', '$(NAME)']);
    expect(
      words({ env, command: ['sh', '-c', 'alloy run --a=${NAME} "-b=$POD"'] }),
    ).toEqual(['run', '--a=lab', '-b=$POD']);
  });
});

describe('findAlloyProcess', () => {
  it.each([
    ['docker.io/grafana/alloy:v1.19.0', [1, 19, 0]],
    ['grafana/alloy:v1.19.0-boringcrypto', [1, 19, 0]],
    ['grafana/alloy', undefined],
    ['grafana/alloy:latest', undefined],
    ['registry.example.net:5000/grafana-alloy:v1.18.1@sha256:0a', [1, 18, 1]],
    ['registry.example.net:5000/alloy@sha256:0a', undefined],
    ['acme/alloy-with-certificates:1.18.1', [1, 18, 1]],
  ])('knows it by the image %s, and its release', (image, version) => {
    expect(findAlloyProcess([container({ image })])?.version).toEqual(version);
  });

  it.each(['grafana/alloy-operator:0.6.2', 'grafana/agent', 'alloys/app:1'])(
    'does not take %s for Alloy',
    image => {
      expect(findAlloyProcess([container({ name: 'a', image })])).toBe(
        undefined,
      );
    },
  );

  const flagsOf = (args: string[], env: Container['env'] = []) =>
    findAlloyProcess([container({ args: ['run', ...args], env })])!;

  it.each([
    '--cluster.enabled',
    '--cluster.enabled=True',
    '--cluster.enabled=1',
  ])('takes %s for yes', flag => {
    expect(isClustered(flagsOf([flag]))).toBe(true);
  });

  it.each(['--cluster.enabled=false', '--cluster.name=true'])(
    'takes %s for no',
    flag => {
      expect(isClustered(flagsOf([flag]))).toBe(false);
    },
  );

  it('says which value is not known, where it matters', () => {
    expect(flagsOf(['--cluster.enabled=$(CLUSTERED)']).unclear).toBe(
      'It is started with --cluster.enabled=$(CLUSTERED), whose value was not read.',
    );
    expect(flagsOf(['$(EXTRA_ARGS)']).unclear).toContain('$(EXTRA_ARGS)');
    expect(flagsOf(['--cluster.node-name=$(POD_NAME)']).unclear).toBe(
      undefined,
    );
  });

  it('gives the value of a flag, or why it is not known', () => {
    const flag = '--cluster.name';
    const unread = (word: string) =>
      notGiven(`It is started with ${word}, whose value was not read.`);

    expect(flagValue(flagsOf([`${flag}=lab`]), flag)).toEqual(given('lab'));
    expect(flagValue(flagsOf([]), flag)).toEqual(given(undefined));
    expect(flagValue(flagsOf([flag, '$(NAME)']), flag)).toEqual(
      unread(`${flag}=$(NAME)`),
    );
    // It may set the flag anew.
    expect(flagValue(flagsOf([`${flag}=lab`, '$(MORE)']), flag)).toEqual(
      unread('$(MORE)'),
    );
  });

  it('leaves a second Alloy in the pod open', () => {
    const unclear = (second: Partial<Container>) =>
      findAlloyProcess([
        container({}),
        container({ name: 'second', ...second }),
      ])?.unclear;

    expect(unclear({ args: ['run', '/b.alloy'] })).toBe(
      'Its container second runs Alloy as well as alloy, and one was read.',
    );
    expect(unclear({ args: ['validate', '/b.alloy'] })).toBe(undefined);
    expect(unclear({ image: 'envoy:1' })).toBe(undefined);
  });

  it('does not take the entry point of another image for Alloy', () => {
    const labels = { 'app.kubernetes.io/name': 'alloy' };
    const image = 'acme/telemetry:4';
    const unclear = (change: Partial<Container>) =>
      findAlloyProcess([container({ image, ...change })], labels)?.unclear;

    expect(unclear({})).toBe(
      'It is started as the image acme/telemetry:4 says, which was not read.',
    );
    expect(unclear({ args: ['run', '/etc/alloy'] })).toBe(undefined);
    expect(unclear({ command: ['alloy', 'run', '/etc/alloy'] })).toBe(
      undefined,
    );
  });

  it('knows it by what it runs, or by labels, where the image has another name', () => {
    const image = 'acme/telemetry:4';
    const other = container({ name: 'proxy', image: 'envoy:1' });
    const labels = { 'app.kubernetes.io/name': 'alloy' };
    const find = (change: Partial<Container>, of = {}) =>
      findAlloyProcess([other, container({ image, ...change })], of);

    expect(find({ args: ['run', '/a.alloy'] })?.container.image).toBe(image);
    expect(find({ name: 'alloy' }, labels)?.container.image).toBe(image);
    // Its tag names a release of something else.
    expect(find({ name: 'alloy' }, labels)?.version).toBe(undefined);
    expect(find({ name: 'alloy' })).toBe(undefined);
    const gateway = { ...labels, 'app.kubernetes.io/component': 'gateway' };
    expect(find({ name: 'nginx' }, gateway)).toBe(undefined);
  });
});
