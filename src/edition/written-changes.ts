/** The table of changes and the corrections of a plan, as a revision tells them: by the keys of the fields that they are of. */

import { type Change, type ChangedField, heirsOf } from '../model/plan/change.ts';
import { indicatorsOf } from '../model/plan/plan.ts';
import type { WrittenChange } from '../revision/written-changes.ts';
import type { Correction } from './closed/corrections.ts';
import { type Edition, partOf } from './edition.ts';

/** The earliest first. */
export function writtenChanges(edition: Edition, corrections: readonly Correction[]): readonly WrittenChange[] {
  const history = partOf(edition, 'plan')?.history;
  const indicators = history?.whole.goals.flatMap(indicatorsOf) ?? [];
  const names = new Map(indicators.map(({ id, name }) => [id, name]));
  const changes = (history?.changes ?? []).toSorted((a, b) => a.from - b.from);
  return [
    ...changes.map((change): WrittenChange => {
      const { id, old, new: now } = change;
      return {
        id,
        key: keyOfChange(change),
        old,
        new: now,
        reason: reasonOfChange(change, changes, names),
        isCorrection: false,
      };
    }),
    ...corrections.map(
      ({ id, item, wrong, right, reason }): WrittenChange => ({
        ...{ id, key: keyOfCorrection(item), old: wrong, new: right, reason },
        isCorrection: true,
      }),
    ),
  ];
}

const itemKeys: Readonly<Partial<Record<ChangedField, string>>> = { ended: 'removed', begun: 'added' };

function keyOfChange({ field, targetYear }: Change): string {
  return targetYear === undefined ? (itemKeys[field] ?? field) : `${field}-${targetYear}`;
}

/** Of one that ended also what took its place, and of one that began whose place it took: a reader knows no ids. */
function reasonOfChange(change: Change, changes: readonly Change[], names: ReadonlyMap<string, string>): string {
  const tell = (word: string, ids: readonly string[]) =>
    ids.length === 0 ? '' : `（${word}：${ids.map((id) => names.get(id) ?? id).join('、')}）`;
  const origins = changes.filter((each) => change.field === 'begun' && heirsOf(each).includes(change.id));
  const from = tell(
    '前身',
    origins.map(({ id }) => id),
  );
  return `${change.reason}${tell('後継', heirsOf(change))}${from}`;
}

const fieldKeys: ReadonlyMap<string, string> = new Map([
  ['実績値', 'actual'],
  ['目標値', 'target'],
  ['計画値', 'plan'],
  ['基準値', 'baseline'],
  ['指標名', 'name'],
  ['単位', 'unit'],
  ['所管課', 'section'],
  ['定義', 'definition'],
  ['出典', 'source'],
]);

/** 実績値（2023） → `actual-2023`; a baseline is known without its year. */
function keyOfCorrection(item: string): string {
  const [, field = item, year] = /^([^（]+)（(\d{4})）$/.exec(item) ?? [];
  const key = fieldKeys.get(field) ?? field;
  return year === undefined || key === 'baseline' ? key : `${key}-${year}`;
}
