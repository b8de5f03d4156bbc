import { setTimeout as sleep } from 'node:timers/promises';
import { SourceFailure } from '../SourceFailure';
import { TenantGates } from './TenantGates';

const signal = new AbortController().signal;
const tooMuch = () =>
  Promise.reject(new SourceFailure('failed', '429', { retry: 'less' }));

describe('TenantGates', () => {
  it('lets two questions to a tenant through at a time', async () => {
    const gate = new TenantGates().of('http://mimir', 'a');
    let underWay = 0;
    let most = 0;
    const ask = async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise(setImmediate);
      underWay -= 1;
    };

    await Promise.all(Array.from({ length: 9 }, () => gate.pass(signal, ask)));

    expect(most).toBe(2);
  });

  it('lets long questions through one at a time, and others beside them', async () => {
    const gate = new TenantGates().of('http://mimir', 'a');
    const order: string[] = [];
    const long = (name: string) =>
      gate.passBehind(signal, async () => {
        order.push(`${name} begins`);
        await sleep(20);
        order.push(`${name} ends`);
      });

    const behind = [long('first'), long('second')];
    await sleep(5);
    await gate.pass(signal, async () => void order.push('short'));
    await Promise.all(behind);

    expect(order).toEqual([
      'first begins',
      'short',
      'first ends',
      'second begins',
      'second ends',
    ]);
  });

  it('lets a long question wait for all others where there is room for one', async () => {
    const gate = new TenantGates().of('http://mimir', 'a');
    await gate.pass(signal, tooMuch).catch(() => {});
    const order: string[] = [];
    const ask = (name: string) => async () => {
      await new Promise(setImmediate);
      order.push(name);
    };

    await Promise.all([
      gate.pass(signal, ask('first')),
      gate.passBehind(signal, ask('long')),
      gate.pass(signal, ask('second')),
      gate.pass(signal, ask('third')),
    ]);

    expect(order).toEqual(['first', 'second', 'third', 'long']);
  });

  it('gives a tenant the same gate, and another tenant another', () => {
    const gates = new TenantGates();
    const gate = gates.of('http://mimir', 'a');

    expect(gates.of('http://mimir', 'a')).toBe(gate);
    expect(gates.of('http://mimir', 'b')).not.toBe(gate);
    expect(gates.of('http://loki', 'a')).not.toBe(gate);
  });

  it('halves them when that is too much, and trusts again after a while', async () => {
    const gate = new TenantGates().of('http://mimir', 'a');

    await gate.pass(signal, tooMuch).catch(() => {});
    expect(gate.width).toBe(1);
    await gate.pass(signal, tooMuch).catch(() => {});
    expect(gate.width).toBe(1);

    for (let index = 0; index < 20; index += 1) {
      await gate.pass(signal, async () => {});
    }
    expect(gate.width).toBe(2);
  });

  it('drops what nobody waits for any more', async () => {
    const gate = new TenantGates().of('http://mimir', 'a');
    const viewer = new AbortController();
    const ask = jest.fn(async () => {});
    viewer.abort(new Error('gone'));

    await expect(gate.pass(viewer.signal, ask)).rejects.toThrow('gone');
    expect(ask).not.toHaveBeenCalled();
  });
});
