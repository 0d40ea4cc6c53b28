/** Which columns a list has: those that `torikumi.yaml` lists, else every level, the name and every field, as the table has them. */

import type { Configuration } from '../../model/configuration/configuration.ts';
import { nameOf, settingOf } from '../../model/configuration/report-columns.ts';
import { isNamed } from '../../revision/inspect-list-columns.ts';
import type { Item } from '../../revision/item.ts';
import { findPlaceOfName } from '../../revision/place-of-name.ts';
import { widthOfTexts } from '../text/width-of-texts.ts';
import { columnsOf, type ListColumn } from './list-table.ts';

export interface ListColumns {
  /** Merged down over the rows that share it. */
  readonly levels: readonly ListColumn[];
  /** From the first that is no level on; the name is one of them. */
  readonly others: readonly ListColumn[];
}

export function chooseListColumns(
  items: readonly Item[],
  setting: Configuration['reports']['list']['columns'],
): ListColumns {
  const levels = columnsOf(
    items.map(({ path }) => path),
    () => 11,
  );
  const fields = columnsOf(
    items.map((item) => item.fields),
    widthOfTexts,
  );
  const name: ListColumn = { key: 'name', label: items[0]?.name.label ?? '', width: 20 };
  if (setting === undefined) return { levels, others: fields.toSpliced(findPlaceOfName(items[0], fields), 0, name) };
  const all = [...levels, name, ...fields];
  const chosen = setting.map(settingOf).flatMap((each): readonly ListColumn[] => {
    const found = all.find((column) => isNamed(column, nameOf(each) ?? ''));
    if (found === undefined) return [];
    return [{ ...found, label: each.head ?? found.label, width: each.width ?? found.width }];
  });
  const named = chosen.some(({ key }) => key === 'name') ? chosen : [name, ...chosen];
  // A cell is known by its column: one that is listed twice stands once.
  const columns = [...new Map(named.map((column) => [column.key, column])).values()];
  const first = columns.findIndex(({ key }) => !levels.some((level) => level.key === key));
  return { levels: columns.slice(0, first), others: columns.slice(first) };
}
