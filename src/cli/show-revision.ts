/** What a revision changes, as a list for a terminal: each item once, its changes below it, and how many there are. */

import type { Language } from '../finding/render.ts';
import { type Change, changesOf } from '../revision/changes.ts';
import { areOfOtherYears } from '../revision/head-words.ts';
import type { Revision } from '../revision/revision.ts';
import { tallyTreatments } from '../revision/tally.ts';
import { type ChangeWords, cliWords } from './words.ts';

export function showRevision(revision: Revision, language: Language): readonly string[] {
  const words = cliWords[language].changes;
  const changes = changesOf(revision);
  const { counts, total } = tallyTreatments(revision.items);
  return [
    `${revision.old.label} → ${revision.new.label}`,
    ...changes.flatMap((change, index) => {
      const isNext =
        index > 0 &&
        nameItem(changes[index - 1] ?? change, words) === nameItem(change, words) &&
        changes[index - 1]?.item === change.item;
      return [...(isNext ? [] : [nameItem(change, words)]), `  ${showChange(change, words)}`];
    }),
    words.tally(changes.length, counts.keep, counts.revise, counts.delete, counts.add, total),
  ];
}

/** e.g. `K-03　延長保育の実施施設数`. An id that was made of the name says nothing more. */
function nameItem({ item, group }: Change, words: ChangeWords): string {
  if (group !== undefined) return oneLine(group.groups[0]?.after[0]?.field.label ?? '');
  if (item === undefined) return words.heads;
  const name = oneLine((item.after ?? item.before)?.name.text ?? '');
  return /^k-[0-9a-f]{8}/.test(item.id) ? name : `${item.id}　${name}`;
}

function showChange(change: Change, words: ChangeWords): string {
  const { kind, item, parts, before, after } = change;
  const field = parts.length === 1 ? parts[0]?.field : undefined;
  const isName = field?.key === 'name';
  const isLabelled = field === undefined || isName || item === undefined || areOfOtherYears(field);
  const part = isLabelled ? '' : `${oneLine(field.label) || words.headless}　`;
  const isWhole = ['added', 'removed', 'split', 'merge'].includes(kind);
  const text = (side: string) => (side === '' ? words.none : shorten(oneLine(side), isWhole));
  const isRenamed = isName && item?.renamed !== undefined;
  const word = isRenamed ? words.renamed(Math.round(item.renamed.likeness * 100)) : words.kinds[kind];
  const [olds, news] = [before.split('\n'), after.split('\n')];
  // Several places of one text stand below each other.
  if (parts.length === 0 || olds.length !== news.length) return `${word}　${part}${text(before)} → ${text(after)}`;
  const lines = olds.map((old, index) => `${text(old)} → ${text(news[index] ?? '')}`);
  return `${word}　${part}${lines.join('\n    ')}`;
}

function oneLine(text: string): string {
  return text.replace(/(?<!\s)\s*\n\s*/g, ' ');
}

/** Characters. */
const longest = 120;

/** A whole section of a text is not printed again. */
function shorten(text: string, isWhole: boolean): string {
  return isWhole && text.length > longest ? `${text.slice(0, longest)}…` : text;
}
