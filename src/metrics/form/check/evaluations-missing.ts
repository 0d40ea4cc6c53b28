/** Evaluations that are not there: of a sheet, of a stage, of one who made them. */

import type { Finding } from '../../../finding/finding.ts';
import { textOf } from '../../../model/form/build-source.ts';
import type { SourceRow } from '../../../model/form/form.ts';
import { toHalfWidth } from '../../../model/text/text-width.ts';
import type { FormSheet } from '../form-sheets.ts';
import { type EvaluationTable, isFilled, isFirstStage, yearOfRow } from './evaluation-tables.ts';
import { type Inspection, nameSheet, placeIn, rowsOf, tell } from './inspection.ts';

/** 二次評価 without 一次評価; an evaluation by nobody. */
export function checkStages(inspection: Inspection, sheet: FormSheet, table: EvaluationTable): readonly Finding[] {
  const { source, stage, evaluator } = table;
  const rows = rowsOf(sheet, source).filter((row) => yearOfRow(inspection, row) === inspection.year);
  const year = inspection.nameYear(inspection.year);
  const unsigned = rows.filter(
    (row) => evaluator !== undefined && textOf(row, evaluator) === '' && isFilled(table, row),
  );
  const blank = unsigned.flatMap((row) =>
    tell(
      inspection,
      '評価の段階',
      { problem: 'blank', sheet: nameSheet(sheet), year, name: evaluator ?? '' },
      placeIn(row, evaluator ?? ''),
    ),
  );
  const stages = rows.flatMap((row) =>
    stage === undefined || !isFilled(table, row) ? [] : [toHalfWidth(textOf(row, stage))],
  );
  const isFirstKnown = source.rows.some((row) => stage !== undefined && isFirstStage(textOf(row, stage)));
  if (stages.length === 0 || !isFirstKnown || stages.some(isFirstStage)) return blank;
  const facts = {
    problem: 'stage-missing',
    sheet: nameSheet(sheet),
    year,
    name: stage ?? '',
    found: stages.join('、'),
  } as const;
  return [...blank, ...tell(inspection, '評価の段階', facts, placeIn(rows[0], stage ?? ''))];
}

/** A sheet without its evaluation, a row without its grade: one line each table. */
export function findNotEvaluated(inspection: Inspection, table: EvaluationTable): readonly Finding[] {
  const { source, stage, overall, direction } = table;
  const { sheets, year } = inspection;
  const ofYear = (sheet: FormSheet) => rowsOf(sheet, source).filter((row) => yearOfRow(inspection, row) === year);
  const evaluated = sheets.filter((sheet) => ofYear(sheet).some((row) => isFilled(table, row)));
  if (evaluated.length === 0) return [];
  const isFirst = (row: SourceRow) => stage === undefined || isFirstStage(textOf(row, stage));
  const without = sheets.filter(
    (sheet) => ofYear(sheet).length === 0 || !ofYear(sheet).some((row) => isFilled(table, row)),
  );
  const heads = [overall, direction].filter((head) => head !== undefined);
  const partly = sheets.flatMap((sheet) =>
    ofYear(sheet).flatMap((row) =>
      heads.flatMap((head) =>
        isFirst(row) && isFilled(table, row) && textOf(row, head) === '' ? [{ sheet, row, head }] : [],
      ),
    ),
  );
  const told = inspection.nameYear(year);
  const [first] = without;
  const none =
    first === undefined || source === inspection.form.main
      ? []
      : tell(
          inspection,
          '未記入',
          {
            problem: 'not-evaluated',
            year: told,
            name: source.name,
            found: String(without.length),
            others: without.map(nameSheet),
          },
          { file: source.file },
        );
  return [
    ...none,
    ...partly.flatMap(({ sheet, row, head }) =>
      tell(
        inspection,
        '未記入',
        { problem: 'blank', sheet: nameSheet(sheet), year: told, name: head },
        placeIn(row, head),
      ),
    ),
  ];
}
