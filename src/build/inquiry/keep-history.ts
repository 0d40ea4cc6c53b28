/** Adds lines to the history of an inquiry, safe from a kill and from two people at once. */

import type { Effects } from '../../effects.ts';
import type { Finding } from '../../finding/finding.ts';
import { type InquiryEvent, writeHistory } from '../../model/inquiry/history.ts';
import { historyFolder, readInquiryHistory } from '../../workspace/inquiry/read-inquiry-history.ts';

/**
 * `make` is given the history as it is once nobody else can write it, and says what happens: an error among its findings leaves
 * everything as it was.
 */
export async function keepHistory<T>(
  effects: Effects,
  root: string,
  number: string,
  make: (history: readonly InquiryEvent[]) => Promise<{ readonly events: readonly InquiryEvent[]; readonly value: T }>,
): Promise<{ readonly value: T | undefined; readonly findings: readonly Finding[] }> {
  const folder = `${root}/${historyFolder(number)}`;
  await effects.files.makeFolder(folder);
  const lock = await effects.files.lockWhenFree(folder, (owner) =>
    effects.log.event?.({ kind: 'waiting', path: folder, owner }),
  );
  try {
    await effects.files.sweep(folder);
    const history = await readInquiryHistory(effects, root, number);
    if (history.value === undefined) return { value: undefined, findings: history.findings };
    const { events, value } = await make(history.value);
    if (events.length > 0) {
      const bytes = new TextEncoder().encode(writeHistory([...history.value, ...events]));
      await effects.files.replace(`${folder}/history.csv`, bytes);
    }
    return { value, findings: [] };
  } finally {
    await lock.release();
  }
}
