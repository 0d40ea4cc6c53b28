/** Evaluations against what is known of the programme: its rates, the year that it ends, its budget, its other evaluations. */

import { type Finding, find } from '../../../finding/finding.ts';
import { textOf } from '../../../model/form/build-source.ts';
import type { SourceRow } from '../../../model/form/form.ts';
import { toHalfWidth } from '../../../model/text/text-width.ts';
import type { FormSheet } from '../form-sheets.ts';
import { type EvaluationTable, evaluationTables, yearOfRow } from './evaluation-tables.ts';
import { againstEnd, findEnded } from './evaluations-and-ends.ts';
import { againstRates } from './evaluations-and-rates.ts';
import { checkStages, findNotEvaluated } from './evaluations-missing.ts';
import { type Inspection, levelOf, nameSheet, placeIn, rowsOf, tell } from './inspection.ts';

export function checkEvaluations(inspection: Inspection): readonly Finding[] {
  const tables = evaluationTables(inspection);
  return [
    ...inspection.sheets.flatMap((sheet) => {
      const ended = findEnded(inspection, sheet);
      const rows = tables.flatMap((table) => rowsOf(sheet, table.source).map((row) => ({ table, row })));
      return [
        ...ended,
        ...rows.flatMap(({ table, row }) => [
          ...againstRates(inspection, sheet, table, row),
          ...(ended.length > 0 ? [] : againstEnd(inspection, sheet, table, row)),
          ...directionsApart(inspection, sheet, table, row),
        ]),
        ...tables.flatMap((table) => checkStages(inspection, sheet, table)),
      ];
    }),
    ...tables.flatMap((table) => findNotEvaluated(inspection, table)),
    ...findRoom(inspection, tables),
  ];
}

const more = /^(?:事業)?(?:拡充|拡大|重点化|レベルアップ|増額?|増加|[A-Z]?拡充)/;
const less = /縮小|削減|減額|減少|^減$|廃止/;

/** Of one row: what 一次評価 chose does not meet what 二次評価 did. */
function directionsApart(
  inspection: Inspection,
  sheet: FormSheet,
  { direction, budget }: EvaluationTable,
  row: SourceRow,
): readonly Finding[] {
  const level = levelOf(inspection.form, '方向性と予算');
  if (direction === undefined || budget === undefined || level === 'off') return [];
  const [way, money] = [textOf(row, direction), textOf(row, budget)].map((text) => toHalfWidth(text).trim());
  if (way === undefined || money === undefined) return [];
  const isLess = less.test(way) || /休止|完了|終了/.test(way);
  const isApart = (more.test(way) && less.test(money)) || (isLess && more.test(money));
  if (!isApart) return [];
  const year = inspection.nameYear(yearOfRow(inspection, row));
  const choices = [direction, budget].map((head) => `${head}「${textOf(row, head)}」`);
  return [find(level, 'sheet-never', { sheet: nameSheet(sheet), year, choices }, placeIn(row, direction))];
}

/** Said of one in ten sheets: one line a column. */
function findRoom(inspection: Inspection, tables: readonly EvaluationTable[]): readonly Finding[] {
  return tables.flatMap(({ source, direction }) => {
    const rooms = source.heads.filter((head) => head.includes('余地'));
    return rooms.flatMap((head) => {
      const found = inspection.sheets.flatMap((sheet) =>
        rowsOf(sheet, source).flatMap((row) => {
          const isRoom = /^(?:余地)?(?:が|は)?(?:ある|あり|有り?|大|○)/.test(
            textOf(row, head).replace(/^.{0,12}余地が?/, ''),
          );
          const isKept = direction !== undefined && /^(?:\d+)?(?:現状維持|維持|継続)$/.test(textOf(row, direction));
          return yearOfRow(inspection, row) === inspection.year && isRoom && isKept ? [{ sheet, row }] : [];
        }),
      );
      const [first] = found;
      if (first === undefined) return [];
      const facts = {
        ...({ problem: 'room-unused', name: head, found: String(found.length) } as const),
        ...{ expected: direction ?? '', others: found.map(({ sheet }) => nameSheet(sheet)) },
      };
      return tell(inspection, '余地と方向性', facts, placeIn(first.row, head));
    });
  });
}
