/** Says of an amount that stands before its 財源内訳 that it is the sum of what is told there. */

import type { FigureTable } from '../table-figures/figure-table.ts';
import type { TableHead } from '../table-figures/parse-figure-head.ts';
import type { Formula } from '../table-figures/parse-formula.ts';
import { normalizeHeader } from '../text/text-width.ts';
import { Decimal } from '../value/decimal.ts';

/**
 * 事業費 right before a group 財源内訳 of nothing but sources with 一般財源 among them, which leaves none out: where it is to be
 * filled in, or is their sum in most rows. As it is where it is not (the cost of all years beside the sources of one), and where
 * the settings say what it is.
 */
export function declareFunding({ columns, cells }: Pick<FigureTable, 'columns' | 'cells'>): readonly TableHead[] {
  const names = columns.map(({ texts }) => normalizeHeader(texts.at(-1) ?? ''));
  const isOfGroup = (index: number) => {
    const [group, ...own] = columns[index]?.texts ?? [];
    return own.length > 0 && /^財源(?:の?内訳|構成)/.test(normalizeHeader(group ?? ''));
  };
  return columns.map((head, index) => {
    if (head.declared !== undefined || head.texts.length !== 1 || !whole.test(names[index] ?? '')) return head;
    const parts: number[] = [];
    for (let at = index + 1; isOfGroup(at); at += 1) parts.push(at);
    const own = parts.map((at) => names[at] ?? '');
    const areAll =
      own.length > 1 && own.every((name) => source.test(name)) && own.some((name) => /^一般財源/.test(name));
    const areOnce = own.every((name) => names.filter((other) => other === name).length === 1);
    const isOpen = cells.some(
      (row) => row[index]?.quantity?.type === 'missing' && parts.some((at) => row[at]?.quantity?.type === 'amount'),
    );
    if (!areAll || !areOnce || !(isOpen || addsUpMostly(cells, index, parts))) return head;
    const [first, ...others] = parts.map((at): Formula => ({ type: 'operand', name: columns[at]?.texts.at(-1) ?? '' }));
    if (first === undefined) return head;
    const formula = others.reduce((left, right): Formula => ({ type: 'operation', operator: '+', left, right }), first);
    return { ...head, declared: { kind: 'amount', formula } };
  });
}

function addsUpMostly(cells: FigureTable['cells'], index: number, parts: readonly number[]): boolean {
  const sums = cells.flatMap((row) => {
    const whole = row[index]?.quantity;
    const own = parts.flatMap((at) => (row[at]?.quantity?.type === 'amount' ? [row[at].quantity.value] : []));
    return whole?.type === 'amount' && own.length > 0 ? [Decimal.sum(...own).eq(whole.value)] : [];
  });
  return sums.filter(Boolean).length * 2 > sums.length;
}

const whole = /^(?:総?事業費|(?:予算|決算)(?:現?額)|経費|総額)(?:\(|$)/;
const source =
  /^(?:国|都|道|府|県|国県|国都|国道|国府|都道府県)(?:庫)?(?:支出金|補助金|負担金)?等?(?:\(.{1,8}\))?$|^(?:地方|市|町|村|区|県|都|府|道)?債$|^起債$|^(?:その)?他(?:の?特定)?(?:財源|特財)?$|^その他特定財源$|^一般財源等?$/;
