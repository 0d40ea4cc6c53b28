import { tmpdir } from 'node:os';
import { expect, it, onTestFinished } from 'vitest';
import { type ChildEvent, runChildren } from '../../src/node/child-commands.ts';

const script = [
  'const [word] = process.argv.slice(1);',
  'if (word === "wait") { console.error("waiting"); setInterval(() => {}, 1000); }',
  'else { console.log(process.cwd() + word); console.error("said " + word); process.exit(Number(word) || 0); }',
].join('');

function start() {
  const events: ChildEvent[] = [];
  const listeners: (() => void)[] = [];
  const commands = runChildren([process.execPath, '-e', script, '--'], tmpdir(), (event) => {
    events.push(event);
    for (const each of listeners) each();
  });
  onTestFinished(() => commands.close());
  const told = (wanted: string) =>
    new Promise<void>((resolve) => {
      const look = () => events.some((each) => JSON.stringify(each).includes(wanted)) && resolve();
      listeners.push(look);
      look();
    });
  return { commands, events, told };
}

it('runs one after the other in its folder, and tells what each says', async () => {
  const { commands, events } = start();
  const [first, second] = await Promise.all([commands.run(['0']), commands.run(['3'])]);
  expect([first.code, second.code]).toEqual([0, 3]);
  expect(first.stdout.trimEnd()).toMatch(/0$/);
  expect(first.stderr.trimEnd()).toBe('said 0');
  const order = events
    .filter(({ kind }) => kind !== 'said')
    .map((each) => [each.kind, 'words' in each && each.words[0]]);
  expect(order).toEqual([
    ['begun', '0'],
    ['ended', '0'],
    ['begun', '3'],
    ['ended', '3'],
  ]);
});

it('ends the one that runs when it is to stop, and then does the next', async () => {
  const { commands, told } = start();
  const [waiting, next] = [commands.run(['wait']), commands.run(['0'])];
  await told('waiting');
  expect(commands.stop()).toBe(true);
  expect((await waiting).code).toBeUndefined();
  expect((await next).code).toBe(0);
  expect(commands.stop()).toBe(false);
});

it('ends all that runs when it is closed, and begins nothing more', async () => {
  const { commands, told } = start();
  const waiting = commands.run(['wait']);
  commands.keep(['wait']);
  await told('waiting');
  commands.close();
  expect((await waiting).code).toBeUndefined();
  expect((await commands.run(['0'])).code).toBeUndefined();
});
