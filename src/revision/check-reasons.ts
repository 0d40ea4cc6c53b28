/** Why items were changed, as staff wrote it in a table of ids and reasons, held against what a revision finds. */

import { error, type Finding, type Found, type Place, warning } from '../finding/finding.ts';
import { formatPlace } from '../finding/format-place.ts';
import { comparable } from '../model/plan/check-cell.ts';
import { isBlankRow } from '../table/blank-row.ts';
import type { RawTable } from '../table/table.ts';
import { readIdColumns } from './id-table.ts';
import { type ItemRevision, isTouched, type Revision } from './revision.ts';

export interface WrittenReason {
  /** `undefined` where the cell is blank, or says in so many words that no reason is known. */
  readonly reason: string | undefined;
  /** 記載なし: nobody wrote a reason, and that is known. */
  readonly isUnrecorded: boolean;
  readonly place: Place;
}

export type Reasons = ReadonlyMap<string, WrittenReason>;

/** The words for a reason that its source does not give. */
const unrecorded = ['記載なし', '理由の記載なし', '元資料に記載なし'];

/** One reason an id. */
export function readReasons(table: RawTable): Found<Reasons> {
  const columns = readIdColumns(table, 'reason');
  if (columns.value === undefined) return { value: new Map(), findings: columns.findings };
  const { id, other } = columns.value;
  const findings: Finding[] = [...columns.findings];
  const reasons = new Map<string, WrittenReason>();
  for (const row of table.rows.filter((each) => !isBlankRow(each))) {
    const { text: key, place: keyPlace } = id(row);
    const { text, place } = other(row);
    const first = reasons.get(key);
    if (key === '') findings.push(error('value-missing', { column: 'ID' }, keyPlace));
    else if (first !== undefined) {
      findings.push(error('id-doubled', { id: key, first: formatPlace(first.place) }, keyPlace));
    } else {
      const isUnrecorded = unrecorded.includes(comparable(text));
      reasons.set(key, { reason: text === '' || isUnrecorded ? undefined : text, isUnrecorded, place });
    }
  }
  return { value: reasons, findings };
}

/**
 * 修正 and 削除 need a reason, or the word that there is none: an item's own, or that of what it came from or went into. A
 * reason that nothing needs is worth a look. What changed in the `texts` beside them may have one.
 */
export function checkReasons({ items }: Revision, reasons: Reasons, texts?: Revision): readonly Finding[] {
  const all = [...(texts?.items ?? []), ...items];
  const byId = new Map(all.map((item) => [item.id, item]));
  const origins = new Set(all.flatMap(({ from }) => from));
  const [first] = reasons.values();
  const missing = items.filter(needsReason).flatMap((item) => {
    const written = reasons.get(item.id);
    if (isWrittenElsewhere(item)) return [];
    const heirs = item.status === 'removed' ? items.filter(({ from }) => from.includes(item.id)) : [];
    const family = [item.id, ...item.from, ...heirs.map(({ id }) => id)];
    if (family.some((id) => isWritten(reasons.get(id)))) return [];
    const facts = {
      id: item.id,
      name: nameOf(item),
      status: item.status === 'removed' ? 'removed' : 'changed',
    } as const;
    const place = written?.place ?? (first === undefined ? placeOf(item) : { file: first.place.file });
    return [error('revision-reason-missing', facts, place)];
  });
  const unused = [...reasons].flatMap(([id, { place }]) => {
    const item = byId.get(id);
    const isUsed = item === undefined ? origins.has(id) : isTouched(item);
    if (isUsed) return [];
    return [warning('revision-reason-unused', { id, name: item === undefined ? undefined : nameOf(item) }, place)];
  });
  return [...missing, ...unused];
}

function needsReason({ status }: ItemRevision): boolean {
  return status === 'changed' || status === 'removed';
}

/** In the tables of changes and of corrections: of what ended itself, of all that changed in the others. */
function isWrittenElsewhere(item: ItemRevision): boolean {
  if (item.status === 'removed') return item.reason !== undefined;
  return [item.name, ...item.fields].every(({ difference, why }) => difference !== 'meaning' || why !== undefined);
}

function isWritten(written: WrittenReason | undefined): boolean {
  return written?.reason !== undefined || written?.isUnrecorded === true;
}

function nameOf({ name, id }: ItemRevision): string {
  return (name.after ?? name.before)?.text ?? id;
}

function placeOf({ after, before }: ItemRevision): Place | undefined {
  return (after ?? before)?.place;
}
