/** What a table may call a chapter: its id, or the title that it has in `book.yaml` or at its head, where no other has it. */

import { groupBy } from '../../../table/group-by.ts';
import type { RawChapter } from '../read/raw-book.ts';

/** Ids by names. */
export function nameChapters(chapters: readonly RawChapter[]): ReadonlyMap<string, string> {
  const titled = chapters.flatMap((chapter) => [...titlesOf(chapter)].map((title) => [title, chapter.id] as const));
  const owners = groupBy(titled, ([title]) => title);
  const alone = titled.filter(([title]) => owners.get(title)?.length === 1);
  return new Map([...alone, ...chapters.map(({ id }) => [id, id] as const)]);
}

function titlesOf({ title, parts }: RawChapter): ReadonlySet<string> {
  const head = parts.flatMap(({ lines }) => lines).find((line) => line.startsWith('# '));
  const [heading = ''] = head?.slice(2).split('{') ?? [];
  return new Set([title, heading.trim()].filter((each) => each !== ''));
}
