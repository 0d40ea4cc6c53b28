/** Follows a build: what it tells goes on as lines of JSON, or as words why something is built; counted at the end. */

import { fileName } from '../build/file-name.ts';
import type { BuildEvent, BuildTotals, BuiltReport, Log } from '../effects.ts';
import type { Language } from '../finding/render.ts';
import { cliWords } from './words.ts';

export interface Follower {
  /** For the build to tell its events to. */
  readonly log: Log;
  end(): void;
}

export interface FollowOptions {
  /** Says why each workspace is built or not. */
  readonly explain: boolean;
  /** Takes each event as a line of JSON, with the time of day. */
  readonly keep: readonly ((line: string) => void)[];
  readonly language: Language;
}

export function followBuild(log: Log, { explain, keep, language }: FollowOptions): Follower {
  const words = cliWords[language];
  const begun = performance.now();
  let totals: Omit<BuildTotals, 'seconds'> = { files: 0, unchanged: 0, pages: 0, failed: 0 };
  const tell = (event: BuildEvent) => {
    const line = JSON.stringify({ at: new Date().toISOString(), ...event });
    for (const each of keep) each(line);
    log.event?.(event);
  };
  const first = JSON.stringify({ at: new Date().toISOString(), kind: 'begun', shape: 'torikumi-events/1' });
  for (const each of keep) each(first);
  const explainEvent = (event: BuildEvent) => {
    if (event.kind === 'waiting') log.note(words.waiting(event.path, event.owner));
    if (event.kind === 'unattended') log.note(words.unattended(event.queue));
    if (event.kind === 'refused') log.note(words.workerRefused(event.worker, event.version, event.runtime));
    if (explain && event.kind === 'unchanged') log.note(words.leftAsItIs(event.workspace, event.files));
    if (explain && event.kind === 'opening') log.note(words.builtBecause(event.workspace, event.why));
    if (!explain || event.kind !== 'built') return;
    for (const { job, formats } of event.jobs) {
      for (const { format, why } of formats)
        log.note(words.fileBecause(`${event.workspace}：${fileName(job, format)}`, why));
    }
  };
  return {
    log: {
      ...log,
      event: (event) => {
        totals = count(totals, event);
        tell(event);
        explainEvent(event);
      },
    },
    end: () => {
      const seconds = Math.round(performance.now() - begun) / 1000;
      const ended = { kind: 'ended' as const, ...totals, seconds };
      tell(ended);
      // A log that takes events has said so itself.
      if (explain && log.event === undefined) log.note(words.ended(ended));
    },
  };
}

function count(before: Omit<BuildTotals, 'seconds'>, event: BuildEvent): Omit<BuildTotals, 'seconds'> {
  const { files, unchanged, pages, failed } = before;
  switch (event.kind) {
    case 'unchanged':
      return { ...before, unchanged: unchanged + event.files };
    case 'built': {
      const sum = (of: (job: BuiltReport) => number) => event.jobs.reduce((all, job) => all + of(job), 0);
      return {
        files: files + sum((job) => job.files),
        unchanged: unchanged + sum((job) => job.unchanged),
        pages: pages + sum((job) => job.pages),
        failed: failed + sum((job) => (job.failed ? 1 : 0)),
      };
    }
    case 'lost':
      return { ...before, failed: failed + Math.max(1, event.jobs.length) };
    default:
      return before;
  }
}
