import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doTasks } from '../../../src/build/work/do-tasks.ts';
import {
  type Built,
  type Crew,
  type Opened,
  type PlannedJob,
  type Task,
  type TaskResult,
  WorkerLost,
} from '../../../src/build/work/worker.ts';
import { error } from '../../../src/finding/finding.ts';

const nothing = { artifacts: [], findings: [] };
const planOf = (count: number): readonly PlannedJob[] =>
  Array.from({ length: count }, (_, index) => ({ name: `${index}`, formats: ['csv'] }));
const taskOf = (folder: string): Task => ({ folder, years: [], reports: [], formats: [], force: false, why: [] });

function findingOf(path: string) {
  return error('file-missing', { path });
}

interface Log {
  readonly opened: string[];
  readonly built: string[];
  /** Who did something. */
  readonly busy: Set<number>;
  hired: number;
  dismissed: number;
}

/** Workspaces of so many jobs each; a worker takes some turns for each step. */
function crewOf(size: number, jobs: ReadonlyMap<string, number>, change: Partial<Fake> = {}): { crew: Crew; log: Log } {
  const log: Log = { opened: [], built: [], busy: new Set(), hired: 0, dismissed: 0 };
  const fake: Fake = {
    open: async ({ folder }) => {
      const planned = planOf(jobs.get(folder) ?? 0);
      return { groups: planned.map((job) => [job]), jobs: planned, findings: [findingOf(folder)], looks: [] };
    },
    build: async ({ folder }, asked) => ({
      looks: [],
      planned: planOf(jobs.get(folder) ?? 0),
      jobs: asked.map(({ name }) => ({ artifacts: [], findings: [findingOf(`${folder}/${name}`)] })),
    }),
    ...change,
  };
  const hire = async () => {
    const number = log.hired;
    log.hired += 1;
    const pause = async () => {
      log.busy.add(number);
      for (let turn = 0; turn <= number; turn += 1) await Promise.resolve();
    };
    return {
      open: async (task: Task) => {
        log.opened.push(task.folder);
        await pause();
        return fake.open(task, number);
      },
      build: async (task: Task, asked: readonly PlannedJob[]) => {
        await pause();
        log.built.push(...asked.map(({ name }) => `${task.folder}/${name}`));
        return fake.build(task, asked, number);
      },
      dismiss: async () => {
        log.dismissed += 1;
      },
    };
  };
  return { crew: { size, hire }, log };
}

interface Fake {
  open(task: Task, worker: number): Promise<Opened>;
  build(task: Task, jobs: readonly PlannedJob[], worker: number): Promise<Built>;
}

async function run(crew: Crew, folders: readonly string[]): Promise<ReadonlyMap<string, TaskResult>> {
  const results = new Map<string, TaskResult>();
  await doTasks(crew, folders.map(taskOf), {}, async ({ folder }, result) => {
    expect(results.has(folder)).toBe(false);
    results.set(folder, result);
  });
  return results;
}

function wordsOf(results: ReadonlyMap<string, TaskResult>): unknown {
  return [...results].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

it('gives the same results with any number of workers, builds each job once, and hires nobody in vain', async () => {
  const tables = fc.dictionary(fc.stringMatching(/^[a-f]{1,2}$/), fc.integer({ min: 0, max: 5 }), { maxKeys: 8 });
  await fc.assert(
    fc.asyncProperty(tables, fc.integer({ min: 2, max: 5 }), async (sizes, size) => {
      const jobs = new Map(Object.entries(sizes));
      const alone = crewOf(1, jobs);
      const many = crewOf(size, jobs);
      const expected = wordsOf(await run(alone.crew, [...jobs.keys()]));
      expect(wordsOf(await run(many.crew, [...jobs.keys()]))).toEqual(expected);
      const all = [...jobs].flatMap(([folder, count]) =>
        Array.from({ length: count }, (_, index) => `${folder}/${index}`),
      );
      expect(many.log.built.toSorted()).toEqual(all.toSorted());
      expect(many.log.opened.toSorted()).toEqual([...jobs.keys()].toSorted());
      expect(many.log.dismissed).toBe(many.log.hired);
      expect(many.log.busy.size).toBe(many.log.hired);
    }),
    { numRuns: 200, seed: 7 },
  );
});

it('a long workspace is shared by all who are free', async () => {
  const builders = new Set<number>();
  const { crew } = crewOf(3, new Map([['long', 9]]), {
    build: async (_, asked, worker) => {
      builders.add(worker);
      return { looks: [], planned: planOf(9), jobs: asked.map(() => nothing) };
    },
  });
  await run(crew, ['long']);
  expect([...builders].toSorted()).toEqual([0, 1, 2]);
});

describe('a worker that is lost', () => {
  const lost = () => Promise.reject(new WorkerLost(findingOf('lost')));

  it('while it builds is told among the findings of its workspace, and the others are whole', async () => {
    const jobs = new Map([
      ['a', 3],
      ['b', 2],
    ]);
    const { crew } = crewOf(2, jobs, {
      build: async ({ folder }, [job]) =>
        folder === 'a' && job?.name === '1'
          ? lost()
          : { looks: [], planned: planOf(jobs.get(folder) ?? 0), jobs: [nothing] },
    });
    const results = await run(crew, ['a', 'b']);
    expect(results.get('a')?.findings).toEqual([findingOf('a'), { ...findingOf('lost'), place: { file: '1' } }]);
    expect(results.get('b')?.findings).toEqual([findingOf('b')]);
  });

  it('while it reads is told too, and nothing of the workspace is built', async () => {
    const { crew, log } = crewOf(2, new Map([['a', 3]]), { open: lost });
    const place = { file: 'torikumi.yaml' };
    expect((await run(crew, ['a'])).get('a')?.findings).toEqual([{ ...findingOf('lost'), place }]);
    expect(log.built).toEqual([]);
  });

  it('for any other reason ends the build, and nobody stays hired', async () => {
    const fail = () => Promise.reject(new Error('gone'));
    const { crew, log } = crewOf(3, new Map(Array.from('abcdef', (name) => [name, 2])), { build: fail });
    await expect(run(crew, [...'abcdef'])).rejects.toThrow('gone');
    expect(log.dismissed).toBe(log.hired);
    expect(log.built.length).toBeLessThan(12);
  });
});

describe('what changed between two workers', () => {
  const lookOf = (path: string, found: string) => ({ kind: 'read' as const, path, found });
  const seen = async (second: string, planned = planOf(2)) => {
    const { crew } = crewOf(1, new Map([['a', 2]]), {
      build: async (_, [job]) => ({
        jobs: [nothing],
        planned: job?.name === '0' ? planOf(2) : planned,
        looks: job?.name === '0' ? [lookOf('x', '1')] : [lookOf('x', second), lookOf('y', '1')],
      }),
    });
    return (await run(crew, ['a'])).get('a');
  };
  const changed = (paths: readonly string[], files: readonly string[]) =>
    error('changed-while-building', { paths, files }, { file: 'torikumi.yaml' });

  it('is nothing where both saw the same', async () => {
    const result = await seen('1');
    expect(result?.looks).toEqual([lookOf('x', '1'), lookOf('y', '1')]);
    expect(result?.findings).toEqual([findingOf('a')]);
  });

  it('is told with the file that changed, and all is looked at again the next time', async () => {
    const result = await seen('2');
    expect(result?.looks).toBeUndefined();
    expect(result?.findings).toEqual([findingOf('a'), changed(['x'], [])]);
  });

  it('is told with each report that only one of them planned', async () => {
    expect((await seen('1', planOf(1)))?.findings).toContainEqual(changed([], ['1.csv']));
    expect((await seen('1', planOf(3)))?.findings).toContainEqual(changed([], ['2.csv']));
    const other = [...planOf(1), { name: '1', formats: ['pdf'] }];
    const result = await seen('1', other);
    expect(result?.findings).toContainEqual(changed([], ['1.csv', '1.pdf']));
    expect(result?.looks).toBeUndefined();
  });
});
