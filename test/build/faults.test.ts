/** Builds that are stopped at any of their file operations: nothing is torn, and the next build puts everything right at once. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run, type World } from '../cli/captured-effects.ts';
import { configuration, makeWorkspace, type SmallWorkspace, table } from '../cli/small-workspace.ts';
import { times } from '../times.ts';
import { watch } from './watched-files.ts';

const seed = 20240801;
const words = ({ folder }: SmallWorkspace) => [
  'build',
  join(folder, 'city'),
  join(folder, 'town'),
  '--out',
  join(folder, 'out'),
  '--format',
  'csv',
];
const build = (workspace: SmallWorkspace, world: World = {}) => run(words(workspace), world);

/** Two workspaces that were built, and whose data have changed since. */
async function makeChanged(): Promise<SmallWorkspace> {
  const workspace = await makeWorkspace({ '../town/torikumi.yaml': configuration, '../town/indicators.csv': table });
  expect((await build(workspace)).code).toBe(0);
  const changed = table.replace('57.9', '58.1');
  await workspace.change({ 'indicators.csv': changed, '../town/indicators.csv': changed });
  return workspace;
}

async function countSteps(): Promise<readonly string[]> {
  const names: string[] = [];
  const workspace = await makeChanged();
  expect((await build(workspace, { files: watch((name) => names.push(name)) })).code).toBe(0);
  return names;
}

/** Every file is one of the two editions, whole. */
function checkWhole(
  found: Readonly<Record<string, Buffer>>,
  old: Readonly<Record<string, Buffer>>,
  now: Readonly<Record<string, Buffer>>,
): void {
  for (const [path, bytes] of Object.entries(found).filter(([name]) => name.endsWith('.csv'))) {
    expect(
      [old[path], now[path]].some((edition) => edition?.equals(bytes)),
      path,
    ).toBe(true);
  }
  expect(Object.keys(found)).toEqual(expect.arrayContaining(Object.keys(old)));
}

function checkManifest(found: Readonly<Record<string, Buffer>>): void {
  const { artifacts } = JSON.parse(`${found['manifest.json']}`) as { artifacts: { path: string; sha256: string }[] };
  const digests = artifacts.map(({ path, sha256 }) => [path, sha256]);
  const files = Object.entries(found).filter(([path]) => path !== 'manifest.json');
  expect(files.map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')])).toEqual(digests);
}

describe('a build', () => {
  it('that fails at any operation tears nothing, and the next one is right', async () => {
    const steps = await countSteps();
    const workspace = await makeChanged();
    const old = await workspace.readOut();
    expect((await build(workspace)).code).toBe(0);
    const now = await workspace.readOut();
    // Writing has few operations among the many that read: half of the faults are at those.
    // A lock or a file that was had and yet failed is one that the living process keeps.
    const isHeld = (name: string) => name === 'after lock' || name === 'after draft';
    const indexes = steps.map((name, index) => ({ name, index })).filter(({ name }) => !isHeld(name));
    const reading = indexes.filter(({ name }) => /read|realPath|list/.test(name));
    const writing = indexes.filter(({ name }) => !/read|realPath|list/.test(name));
    const chosen = [reading, writing].flatMap((each) =>
      fc.sample(fc.tuple(fc.constantFrom(...each), fc.constantFrom('ENOSPC', 'EIO', 'EACCES', 'EMFILE')), {
        seed,
        numRuns: times(6),
      }),
    );
    for (const [{ index, name }, code] of chosen) {
      await restore(workspace, old);
      let step = -1;
      const files = watch((at) => {
        step += 1;
        if (step === index) throw Object.assign(new Error(code), { code, syscall: at });
      });
      const failed = await build(workspace, { files });
      const label = `${code} ${name} ${index}: ${failed.stderr}`;
      expect(failed.stderr, label).not.toContain('プログラムの誤り');
      checkWhole(await workspace.readOut(), old, now);
      const next = await build(workspace);
      expect(next.code, label).toBe(0);
      expect(await workspace.readOut(), label).toEqual(now);
      checkManifest(now);
    }
  });

  it('that is killed at any operation tears nothing, and the next one is right at once', async () => {
    const steps = await countSteps();
    const workspace = await makeChanged();
    const old = await workspace.readOut();
    expect((await build(workspace)).code).toBe(0);
    const now = await workspace.readOut();
    const writing = steps.flatMap((name, index) => (/lock|publish|replace|write|sweep/.test(name) ? [index] : []));
    const chosen = fc.sample(fc.constantFrom(...writing), { seed, numRuns: times(3) });
    for (const index of chosen) {
      await restore(workspace, old);
      const script = `
        import { parseArguments } from './src/cli/parse-arguments.ts';
        import { runCommand } from './src/cli/run-command.ts';
        import { createNodeEffects } from './src/effects-node.ts';
        import { watch } from './test/build/watched-files.ts';
        let step = -1;
        const files = watch(() => {
          step += 1;
          if (step === ${index}) process.kill(process.pid, 'SIGKILL');
        });
        await runCommand(parseArguments(${JSON.stringify(words(workspace))}, '0').command, { ...createNodeEffects(), files });`;
      const killed = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script]);
      expect(killed.signal, `${killed.stderr}`).toBe('SIGKILL');
      checkWhole(await workspace.readOut(), old, now);
      const next = await build(workspace);
      expect(next, `killed at ${index} ${steps[index]}`).toMatchObject({ code: 0 });
      expect(await workspace.readOut(), `killed at ${index} ${steps[index]}`).toEqual(now);
    }
  });
});

async function restore({ folder, change }: SmallWorkspace, out: Readonly<Record<string, Buffer>>): Promise<void> {
  await rm(join(folder, 'out'), { recursive: true, force: true });
  await change(Object.fromEntries(Object.entries(out).map(([name, bytes]) => [`../out/${name}`, bytes])));
}
