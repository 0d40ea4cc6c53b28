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

/** What the first run without a change has shown. */
interface Known {
  /** The milliseconds of each test. */
  readonly times: Readonly<Record<string, number>>;
  /** The tests that pass a change which is made while the modules load as well. */
  readonly passing: Readonly<Record<string, readonly string[]>>;
}

/** In the folder of the copy that Stryker makes: a runner that comes after one that hung needs it as well. */
const knownFile = 'mutation-known.json';

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
    // What a process of Stryker says itself is heard by nobody.
    const leftOut = failed.map(({ name, message }) => `left out, as it fails without a change: ${name}: ${message}\n`);
    if (process.env.MUTATION_LEFT_OUT !== undefined) writeFileSync(process.env.MUTATION_LEFT_OUT, leftOut.join(''));
    const passing: Record<string, string[]> = {};
    for (const [test, hits] of Object.entries(coverage.perTest))
      for (const mutant of Object.keys(hits)) {
        if (mutant in coverage.static) passing[mutant] = [...(passing[mutant] ?? []), test];
      }
    const times = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    writeFileSync(knownFile, JSON.stringify({ times, passing } satisfies Known));
    await this.unload();
    return { status: 'complete', tests, mutantCoverage: coverage };
  }

  /**
   * A change that is made while the modules load is tried by the tests that pass it first, in what is loaded already; only if
   * none of them fails, the modules are loaded with it, and go with what it has left in them.
   */
  async mutantRun({ activeMutant: { id }, testFilter, mutantActivation, hitLimit }: MutantRun) {
    const isStatic = mutantActivation === 'static';
    const tests = isStatic ? readKnown().passing[id] : testFilter;
    if (!isStatic || tests !== undefined) {
      const answer = await this.runLoaded({ kind: 'run', mutant: id, tests, hitLimit });
      if (!isStatic || answer.killedBy !== undefined) return resultOf(answer);
    }
    await this.load(id);
    const answer = await this.ask<RunAnswer>({ kind: 'run', mutant: id, tests: undefined, hitLimit });
    await this.unload();
    return resultOf(answer);
  }

  private async runLoaded(order: Order): Promise<RunAnswer> {
    if (this.run === undefined) await this.load('');
    const answer = await this.ask<RunAnswer>(order);
    if (!answer.leftTraces) return answer;
    await this.load('');
    const again = await this.ask<RunAnswer>(order);
    await this.unload();
    return again;
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
    this.vitest.provide('times', readKnown().times);
    this.vitest.provide('channel', this.channelName);
    this.vitest.provide('mutant', mutant);
    const loaded = this.hear<{ kind: 'loaded' }>();
    this.run = this.vitest.start();
    const failed = this.run.then(() => Promise.reject(new Error(`the tests could not be loaded: ${this.faults()}`)));
    await Promise.race([loaded, failed]);
    failed.catch(() => undefined);
  }

  private faults(): string {
    const state = this.vitest?.state;
    const ofFiles = state?.getFiles().flatMap(({ result }) => result?.errors ?? []) ?? [];
    const faults = [...ofFiles, ...(state?.getUnhandledErrors() ?? [])].map((fault) => {
      const { message, stack } = fault as { readonly message?: string; readonly stack?: string };
      return stack ?? message ?? String(fault);
    });
    return faults.length === 0 ? 'no cause is known' : faults.join('\n');
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

function readKnown(): Known {
  if (!existsSync(knownFile)) return { times: {}, passing: {} };
  return JSON.parse(readFileSync(knownFile, 'utf8')) as Known;
}

function resultOf(answer: RunAnswer) {
  if (answer.hitLimitReached) return { status: 'timeout', reason: 'hit limit' };
  const { killedBy, message, nrOfTests } = answer;
  if (killedBy === undefined) return { status: 'survived', nrOfTests };
  return { status: 'killed', killedBy: [killedBy], failureMessage: message, nrOfTests };
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'warm', injectableClass: WarmRunner }];
