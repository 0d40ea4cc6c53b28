/** `torikumi worker`: does the work of builds on other machines until it is told to end. */

import { availableParallelism } from 'node:os';
import { digestProgram } from '../../build/program.ts';
import type { Effects } from '../../effects.ts';
import { serveQueue } from '../../runner/queue/serve-queue.ts';
import type { DoTask } from '../../runner/queue/task-queue.ts';
import type { ExitCode } from '../exit-code.ts';
import { joinQueue } from '../join-queue.ts';
import type { ParsedCommand } from '../parse-arguments.ts';
import { locateFindings, reportFindings } from '../report-findings.ts';
import { cliWords } from '../words.ts';

type WorkerCommand = Extract<ParsedCommand, { name: 'worker' }>;

export async function runWorker(command: WorkerCommand, effects: Effects): Promise<ExitCode> {
  const { language, workers: size = availableParallelism(), store } = command;
  const words = cliWords[language];
  const { note } = effects.log;
  const means = await joinQueue(command, effects.log, words.workerEnding);
  if ('finding' in means) {
    reportFindings(note, locateFindings([means.finding]), language);
    return 1;
  }
  const { exchange, self, signal, pace } = means;
  const program = await digestProgram(effects);
  const present = { ...self, program, runtime: effects.runtime };
  const crew = await hireCrew(effects, store, program, size);
  note(words.workerServes(self.name, exchange.address, store, size));
  const work: DoTask = async (id, tell) => {
    let workspace = id.slice(0, 12);
    const begun = performance.now();
    try {
      const result = await crew.work(id, (event) => {
        if ('workspace' in event) ({ workspace } = event);
        tell(event);
      });
      note(words.workerDid(workspace, (performance.now() - begun) / 1000));
      return result;
    } catch (cause) {
      note(words.workerFailed(workspace, cause instanceof Error ? cause.message : String(cause)));
      throw cause;
    }
  };
  const refuse = ({ name, version, runtime }: { name: string; version: string; runtime: string }) =>
    note(words.coordinatorRefused(name, version, runtime, self.version, effects.runtime));
  await serveQueue({ exchange, self: present, size, work, pace, signal, refuse });
  await crew.close();
  return 0;
}

interface Threads {
  readonly work: DoTask;
  close(): Promise<void>;
}

/** A thread cannot load the sources as they stand: then this one does the work. */
async function hireCrew(effects: Effects, storeFolder: string, program: string, size: number): Promise<Threads> {
  if (!import.meta.url.endsWith('.ts')) {
    const { TaskThreads } = await import('../../runner/queue/task-threads.ts');
    return new TaskThreads({ storeFolder, program }, size);
  }
  const { doTask } = await import('../../runner/queue/do-task.ts');
  const { FolderStore } = await import('../../node/folder-store.ts');
  const { Graph } = await import('../../build/graph/graph.ts');
  const bench = { effects, store: new FolderStore(storeFolder), program, graph: new Graph() };
  return { work: (id, tell) => doTask(bench, id, tell), close: async () => {} };
}
