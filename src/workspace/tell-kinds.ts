/** Which of the tables that a city brings are of indicators and which of amounts, and how its settings say so. */

import type { Effects } from '../effects.ts';
import { readKinds } from './read-table.ts';

export interface TableKind {
  readonly file: string;
  readonly isOfIndicators: boolean;
  /** It was taken for one of indicators and may be one of amounts. */
  readonly isOpen: boolean;
  /** Sheets of indicators, of a workbook that holds both. */
  readonly indicatorSheets: readonly string[];
  readonly isOfAmounts: boolean;
  /** Sheets of amounts; empty where the first is the only one. */
  readonly amountSheets: readonly string[];
  /** Texts above the tables of amounts. */
  readonly titles: readonly string[];
}

export async function tellKinds(
  effects: Effects,
  root: string,
  files: readonly string[],
): Promise<readonly TableKind[]> {
  const kinds: TableKind[] = [];
  for (const file of files) {
    const sheets = await readKinds(effects, root, file);
    const ofAmounts = sheets.filter(({ kind }) => kind === 'amounts');
    const others = sheets.filter(({ kind }) => kind !== 'amounts');
    const namesOf = (given: typeof sheets) => given.flatMap(({ sheet }) => sheet ?? []);
    const isMixed = ofAmounts.length > 0 && others.length > 0;
    kinds.push({
      file,
      isOfIndicators: others.length > 0 || ofAmounts.length === 0,
      isOpen: others.some(({ kind }) => kind === 'either'),
      indicatorSheets: isMixed ? namesOf(others) : [],
      isOfAmounts: ofAmounts.length > 0,
      amountSheets: isMixed || ofAmounts.length > 1 ? namesOf(ofAmounts) : [],
      titles: ofAmounts.flatMap(({ titles }) => titles),
    });
  }
  return kinds;
}

/** Lines of `data` in `torikumi.yaml`. */
export function composeTables(kinds: readonly TableKind[]): readonly string[] {
  const indicators = kinds.filter(({ isOfIndicators }) => isOfIndicators);
  const amounts = kinds.filter(({ isOfAmounts }) => isOfAmounts);
  const [only, ...others] = indicators;
  const open = indicators.filter(({ isOpen }) => isOpen);
  const lines = [
    ...(only === undefined
      ? []
      : others.length === 0
        ? [`  indicators: ${quote(only.file)}  # 指標の表`]
        : [
            '  indicators:  # 指標の表（すべてを1つの表として読みます）',
            ...indicators.map(({ file }) => `    - ${quote(file)}`),
          ]),
    ...(only === undefined || others.length > 0 || only.indicatorSheets.length === 0
      ? []
      : [`  sheets: [${only.indicatorSheets.map(quote).join(', ')}]  # 指標の表のあるシート`]),
    ...open.map(
      ({ file }) =>
        `  # ${quote(file)} は金額の表とも読めます。金額の表にするときは、indicators ではなく amounts に書きます。`,
    ),
  ];
  if (amounts.length === 0) return lines;
  return [
    ...lines,
    '  amounts:  # 金額の表（予算、決算など）',
    ...amounts.map(({ file, amountSheets }) =>
      amountSheets.length === 0
        ? `    - ${quote(file)}`
        : `    - { file: ${quote(file)}, sheet: [${amountSheets.map(quote).join(', ')}] }`,
    ),
  ];
}

/** As YAML takes it, whatever is in it. */
function quote(text: string): string {
  return JSON.stringify(text);
}
