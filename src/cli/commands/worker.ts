/** `torikumi worker`: does the work of builds on other machines until it is told to end. */

import { availableParallelism } from 'node:os';
import { locate } from '../../build/located-finding.ts';
import { digestProgram } from '../../build/program.ts';
import type { Effects } from '../../effects.ts';
import { serveQueue } from '../../runner/queue/serve-queue.ts';
import { servedProgram } from '../../runner/queue/served-program.ts';
import type { DoTask } from '../../runner/queue/task-queue.ts';
import type { ExitCode } from '../exit-code.ts';
import { joinQueue } from '../join-queue.ts';
import type { ParsedCommand } from '../parsed-command.ts';
import { printJsonLine } from '../print-json.ts';
import { reportFindings } from '../report-findings.ts';
import { cliWords } from '../words.ts';

type WorkerCommand = Extract<ParsedCommand, { name: 'worker' }>;

export async function runWorker(command: WorkerCommand, effects: Effects): Promise<ExitCode> {
  const { language, workers: size = availableParallelism(), store, json, quiet } = command;
  const words = cliWords[language];
  const { note } = effects.log;
  const means = await joinQueue(command, effects.log, words.workerEnding);
  if ('finding' in means) {
    reportFindings(note, locate(undefined, [means.finding]), command);
    return 1;
  }
  const { exchange, self, signal, pace } = means;
  const program = await digestProgram(effects);
  const served = servedProgram(effects, program);
  const present = { ...self, ...served };
  const crew = await hireCrew(effects, store, program, size);
  const say = (event: WorkerEvent, inWords: string) => {
    if (json) printJsonLine(effects.log, 'worker', event);
    else if (!quiet || event.kind === 'failed') note(inWords);
  };
  const { address } = exchange;
  const serving = words.workerServes(self.name, address, store, size);
  say({ kind: 'serving', name: self.name, queue: address, store, size }, serving);
  const work: DoTask = async (id, tell) => {
    let workspace = id.slice(0, 12);
    const begun = performance.now();
    try {
      const result = await crew.work(id, (event) => {
        if ('workspace' in event) ({ workspace } = event);
        tell(event);
      });
      const seconds = (performance.now() - begun) / 1000;
      say({ kind: 'did', workspace, seconds }, words.workerDid(workspace, seconds));
      return result;
    } catch (cause) {
      const detail = cause instanceof Error ? cause.message : String(cause);
      say({ kind: 'failed', workspace, detail }, words.workerFailed(workspace, detail));
      throw cause;
    }
  };
  const refuse = ({ name, version, runtime }: { name: string; version: string; runtime: string }) =>
    say(
      { kind: 'refused', name, version, runtime },
      words.coordinatorRefused(name, version, runtime, self.version, served.runtime),
    );
  await serveQueue({ exchange, self: present, size, work, pace, signal, refuse });
  await crew.close();
  return 0;
}

/** What `--json` tells, an object a line. */
type WorkerEvent =
  | {
      readonly kind: 'serving';
      readonly name: string;
      readonly queue: string;
      readonly store: string;
      readonly size: number;
    }
  | { readonly kind: 'did'; readonly workspace: string; readonly seconds: number }
  | { readonly kind: 'failed'; readonly workspace: string; readonly detail: string }
  | { readonly kind: 'refused'; readonly name: string; readonly version: string; readonly runtime: string };

interface Threads {
  readonly work: DoTask;
  close(): Promise<void>;
}

/** A thread cannot load the sources as they stand: then this one does the work. */
async function hireCrew(effects: Effects, storeFolder: string, program: string, size: number): Promise<Threads> {
  if (!import.meta.url.endsWith('.ts')) {
    const { TaskThreads } = await import('../../runner/queue/task-threads.ts');
    return new TaskThreads({ storeFolder, program, allowCode: effects.runCode !== undefined }, size);
  }
  const { doTask } = await import('../../runner/queue/do-task.ts');
  const { FolderStore } = await import('../../node/folder-store.ts');
  const { Graph } = await import('../../build/graph/graph.ts');
  const bench = { effects, store: new FolderStore(storeFolder), program, graph: new Graph() };
  return { work: (id, tell) => doTask(bench, id, tell), close: async () => {} };
}
