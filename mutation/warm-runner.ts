/** A test runner for Stryker that keeps the tests of a room loaded and switches the changes on and off in them. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';
import type { Answer, DryAnswer, Order, RunAnswer } from './orders.ts';

/** Of what Stryker hands over, what is needed here. */
interface MutantRun {
  readonly activeMutant: { readonly id: string };
  readonly testFilter?: readonly string[];
  readonly mutantActivation: 'runtime' | 'static';
  readonly hitLimit?: number;
}

/** In the folder of the copy that Stryker makes: a runner that comes after one that hung needs it as well. */
const timesFile = 'mutation-times.json';

class WarmRunner {
  private readonly files = (process.env.MUTATION_TESTS ?? '').split(',').map((file) => resolve(file));
  private readonly channelName = `mutation-${process.pid}`;
  private readonly channel = new BroadcastChannel(this.channelName);
  private vitest: Vitest | undefined;
  private run: Promise<unknown> | undefined;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.vitest = await createVitest('test', {
      config: 'mutation/vitest.config.ts',
      watch: false,
      reporters: [{}],
      onConsoleLog: () => false,
    });
  }

  async dryRun() {
    await this.load('');
    const { tests, failed, coverage } = await this.ask<DryAnswer>({ kind: 'dry' });
    for (const { id, message } of failed) process.stderr.write(`left out: ${id}: ${message}\n`);
    const times = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    writeFileSync(timesFile, JSON.stringify(times));
    await this.unload();
    return { status: 'complete', tests, mutantCoverage: coverage };
  }

  /** What a change that is made while the modules load has left in them goes with them. */
  async mutantRun({ activeMutant: { id }, testFilter, mutantActivation, hitLimit }: MutantRun) {
    const order: Order = { kind: 'run', mutant: id, tests: testFilter, hitLimit };
    if (mutantActivation === 'static') {
      await this.load(id);
      const answer = await this.ask<RunAnswer>(order);
      await this.unload();
      return resultOf(answer);
    }
    if (this.run === undefined) await this.load('');
    const answer = await this.ask<RunAnswer>(order);
    if (!answer.leftTraces) return resultOf(answer);
    await this.load('');
    const again = await this.ask<RunAnswer>(order);
    await this.unload();
    return resultOf(again);
  }

  async dispose() {
    await this.unload();
    this.channel.close();
    await this.vitest?.close();
  }

  private async load(mutant: string) {
    await this.unload();
    if (this.vitest === undefined) throw new Error('load comes after init');
    this.vitest.state.filesMap.clear();
    this.vitest.provide('files', this.files);
    this.vitest.provide('times', existsSync(timesFile) ? JSON.parse(readFileSync(timesFile, 'utf8')) : {});
    this.vitest.provide('channel', this.channelName);
    this.vitest.provide('mutant', mutant);
    const loaded = this.hear<{ kind: 'loaded' }>();
    this.run = this.vitest.start();
    const failed = this.run.then(() => Promise.reject(new Error('the tests could not be loaded')));
    await Promise.race([loaded, failed]);
    failed.catch(() => undefined);
  }

  private async unload() {
    if (this.run === undefined) return;
    this.channel.postMessage({ kind: 'end' } satisfies Order);
    await this.run;
    this.run = undefined;
  }

  private ask<Kind extends Answer>(order: Order): Promise<Kind> {
    const answer = this.hear<Kind>();
    this.channel.postMessage(order);
    return answer;
  }

  private hear<Kind extends Answer>(): Promise<Kind> {
    return new Promise((done) => {
      this.channel.onmessage = (message) => done((message as { readonly data: Kind }).data);
    });
  }
}

function resultOf(answer: RunAnswer) {
  if (answer.hitLimitReached) return { status: 'timeout', reason: 'hit limit' };
  const { killedBy, message, nrOfTests } = answer;
  if (killedBy === undefined) return { status: 'survived', nrOfTests };
  return { status: 'killed', killedBy: [killedBy], failureMessage: message, nrOfTests };
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'warm', injectableClass: WarmRunner }];
