/** Makes tables of amounts of a file: those of the sheets named, else of the first sheet that has one. */

import { type Finding, type Found, notice } from '../finding/finding.ts';
import type { RawAmounts } from '../model/amounts/amounts.ts';
import type { SheetGrid } from './compose-indicators.ts';
import { layAmounts } from './lay-amounts.ts';

/** `isAsked`: the settings name the sheets, or all of them. `setting` is its number in `data.amounts`. */
export function composeAmounts(
  sheets: readonly [SheetGrid, ...SheetGrid[]],
  setting: number,
  isAsked: boolean,
): Found<readonly RawAmounts[]> {
  const [first] = sheets;
  const laid = sheets.map((sheet) => ({
    sheet,
    layouts: layAmounts(sheet.grid).filter(({ body }) => body.length > 0),
  }));
  const able = laid.filter(({ layouts }) => layouts.length > 0);
  const taken = isAsked ? able : able.slice(0, 1);
  if (taken.length === 0) {
    const source = sourceOf(first);
    const raw = { ...source, setting, layout: { place: source, titles: [], unit: '', heads: [], body: [], notes: [] } };
    return { value: [raw], findings: sheets.flatMap(({ findings }) => findings) };
  }
  const value = taken.flatMap(({ sheet, layouts }) =>
    layouts.map((layout): RawAmounts => {
      // A sheet of several is called by its name where no title calls its table anything.
      const titles = taken.length > 1 && layout.titles.length === 0 ? [sheet.sheet ?? ''] : layout.titles;
      return { ...sourceOf(sheet), setting, layout: { ...layout, titles } };
    }),
  );
  return { value, findings: [...taken.flatMap(({ sheet }) => sheet.findings), ...describeLeft(able, taken)] };
}

function sourceOf({ file, sheet }: SheetGrid): Pick<RawAmounts, 'file' | 'sheet'> {
  return sheet === undefined ? { file } : { file, sheet };
}

function describeLeft(
  able: readonly { readonly sheet: SheetGrid }[],
  taken: readonly { readonly sheet: SheetGrid }[],
): readonly Finding[] {
  const namesOf = (given: readonly { readonly sheet: SheetGrid }[]) => given.flatMap(({ sheet }) => sheet.sheet ?? []);
  const left = namesOf(able.filter((each) => !taken.includes(each)));
  const [first] = taken;
  if (left.length === 0 || first === undefined) return [];
  return [notice('amounts-sheets-left', { taken: namesOf(taken), left }, { file: first.sheet.file })];
}
