/** Evaluations against what is known of the programme: its rates, the year that it ends, its budget, its other evaluations, its dates. */

import type { Finding } from '../../../finding/finding.ts';
import { find } from '../../../finding/finding.ts';
import { textOf } from '../../../model/form/build-source.ts';
import type { FormSource, SourceRow } from '../../../model/form/form.ts';
import type { Role } from '../../../model/form/roles.ts';
import { toHalfWidth } from '../../../model/text/text-width.ts';
import type { FiscalYear } from '../../../model/year/fiscal-year.ts';
import type { FormSheet } from '../form-sheets.ts';
import { costIn, moneyTables } from './amounts.ts';
import { columnsOf, type Inspection, isOwn, levelOf, nameSheet, placeIn, rowsOf, show, tell } from './inspection.ts';

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

export interface EvaluationTable {
  readonly source: FormSource;
  readonly overall: string | undefined;
  readonly direction: string | undefined;
  readonly budget: string | undefined;
  readonly stage: string | undefined;
  readonly evaluator: string | undefined;
}

/** Tables of single sheets that hold an evaluation or a direction. */
export function evaluationTables(inspection: Inspection): readonly EvaluationTable[] {
  const own = [...inspection.form.sources.values()].filter((source) => isOwn(inspection.form, source));
  return own.flatMap((source) => {
    const first = (role: Role) => columnsOf(inspection, role).find((column) => column.source === source)?.head;
    const [overall, direction] = [first('総合評価'), first('方向性')];
    if (overall === undefined && direction === undefined) return [];
    const stage = columnsOf(inspection, '段階').find(
      ({ source: own, head }) => own === source && (source.items.includes(head) || /段階|次/.test(head)),
    )?.head;
    return [{ source, overall, direction, budget: first('予算の方向性'), stage, evaluator: first('評価者') }];
  });
}

function yearOfRow({ year }: Inspection, row: SourceRow): FiscalYear {
  return row.year ?? year;
}

/** The best evaluation beside a poor rate, the worst beside a full one; of the year reported on and those before. */
function againstRates(
  inspection: Inspection,
  sheet: FormSheet,
  { overall, direction }: EvaluationTable,
  row: SourceRow,
): readonly Finding[] {
  const year = yearOfRow(inspection, row);
  if (year !== inspection.year) return [];
  const text = overall === undefined ? '' : textOf(row, overall);
  const metrics = inspection.metricsOf(year);
  const rates = sheet.indicators.flatMap((indicator) => {
    const attainment = metrics.get(indicator)?.attainment;
    return attainment?.status === 'value'
      ? [{ indicator, rate: attainment.value.times(100), shown: attainment.shown }]
      : [];
  });
  if (rates.length === 0) return [];
  const grade = gradeOf(inspection, overall, text);
  const low = rates.filter(({ rate }) => rate.lessThan(80));
  const isTooGood = grade === 'best' && low.length > 0;
  const isTooBad = grade === 'worst' && rates.every(({ rate }) => rate.gte(100));
  const way = direction === undefined ? '' : textOf(row, direction);
  const isIdle =
    rates.every(({ rate }) => rate.lessThan(50)) &&
    /^(?:拡充|拡大|継続|現状維持|維持|継続実施)$/.test(toHalfWidth(way));
  if (!isTooGood && !isTooBad && !isIdle) return [];
  const shown = (isTooGood ? low : rates).map(({ indicator, shown }) => `${indicator.name} ${shown}`);
  const head = isTooGood || isTooBad ? overall : direction;
  const facts = {
    ...({ problem: isTooGood ? 'grade-above-rate' : isTooBad ? 'grade-below-rate' : 'poor-unchanged' } as const),
    ...{ sheet: nameSheet(sheet), year: inspection.nameYear(year), name: head ?? '' },
    ...{ found: isTooGood || isTooBad ? text : way, others: shown },
  };
  return tell(inspection, '評価と達成率', facts, placeIn(row, head ?? ''));
}

/** By the order of the form's choices, else by letters that have one. */
function gradeOf({ form }: Inspection, head: string | undefined, text: string): 'best' | 'worst' | undefined {
  const bare = toHalfWidth(text).trim().toUpperCase();
  if (bare === '' || head === undefined) return undefined;
  const chosen = choicesOf(form, head).filter((choice) => !/対象外|完了|終了|－|なし|未/.test(choice));
  const choices = chosen.map((choice) => toHalfWidth(choice).trim().toUpperCase());
  if (choices.length >= 3) {
    if (bare === choices[0]) return 'best';
    return bare === choices.at(-1) ? 'worst' : undefined;
  }
  if (/^[SA◎](?![A-Z])/.test(bare)) return 'best';
  return /^[DEF×](?![A-Z])/.test(bare) ? 'worst' : undefined;
}

/** Those of the column itself, or of what is picked from it. */
export function choicesOf({ fields, picks }: Inspection['form'], head: string): readonly string[] {
  const own = fields.get(head)?.choices;
  if (own !== undefined) return own;
  for (const [name, pick] of picks) {
    const choices = fields.get(name)?.choices;
    if (choices !== undefined && pick.of === 'rows' && pick.columns.includes(head)) return choices;
  }
  return [];
}

/** The fiscal year in the column of a role on the sheet's own row. */
function yearOn(inspection: Inspection, sheet: FormSheet, role: Role) {
  const column = columnsOf(inspection, role).find(({ source }) => source === inspection.form.main);
  if (column === undefined) return undefined;
  const year = inspection.readYear(textOf(sheet.row, column.head));
  return year === undefined ? undefined : { year, head: column.head };
}

/** Money after its end. */
function findEnded(inspection: Inspection, sheet: FormSheet): readonly Finding[] {
  const end = yearOn(inspection, sheet, '終了年度');
  if (end === undefined) return [];
  const late = moneyTables(inspection).flatMap((table) =>
    rowsOf(sheet, table.source).flatMap((row) => {
      const cost = costIn(row, table);
      return row.year !== undefined && row.year > end.year && cost !== undefined && !cost.value.isZero()
        ? [{ year: row.year, cost }]
        : [];
    }),
  );
  const [first] = late;
  if (first === undefined) return [];
  const facts = {
    ...({ problem: 'ended-has-money', sheet: nameSheet(sheet), name: end.head } as const),
    ...{
      found: inspection.nameYear(end.year),
      year: [...new Set(late.map(({ year }) => inspection.nameYear(year)))].join('、'),
    },
    others: late.map(({ year, cost }) => `${inspection.nameYear(year)} ${cost.head} ${show(cost.value)}`),
  };
  return tell(inspection, '終了後の事業費', facts, placeIn(sheet.row, end.head));
}

const ending = /完了|終了|廃止|休止|中止|統合|スクラップ/;
const stopping = /廃止|中止|完了|終了/;

/** What is said of the future, against the year that the programme ends and the budget that it has already. */
function againstEnd(
  inspection: Inspection,
  sheet: FormSheet,
  { direction }: EvaluationTable,
  row: SourceRow,
): readonly Finding[] {
  const year = yearOfRow(inspection, row);
  const text = direction === undefined ? '' : textOf(row, direction);
  if (
    direction === undefined ||
    year !== inspection.year ||
    // 廃止 is an answer here.
    /^[\d\s―－ー-]*$/.test(text)
  )
    return [];
  const end = yearOn(inspection, sheet, '終了年度');
  const next = moneyTables(inspection).flatMap((table) =>
    rowsOf(sheet, table.source).flatMap((each) => {
      const cost = each.year === year + 1 ? costIn(each, table) : undefined;
      return cost === undefined || cost.value.isZero() ? [] : [cost];
    }),
  )[0];
  const at = { sheet: nameSheet(sheet), year: inspection.nameYear(year), name: direction, found: text };
  const place = placeIn(row, direction);
  if (end !== undefined && end.year <= year + 1 && !ending.test(text)) {
    const facts = { problem: 'ending-continues', ...at, expected: inspection.nameYear(end.year) } as const;
    return tell(inspection, '方向性と終了年度', facts, place);
  }
  if (end !== undefined && end.year > year + 1 && stopping.test(text) && !/一部/.test(text)) {
    const facts = { problem: 'stopping-early', ...at, expected: inspection.nameYear(end.year) } as const;
    return tell(inspection, '方向性と終了年度', facts, place);
  }
  const isStopped = end === undefined && /廃止|中止|完了|終了|休止/.test(text) && !/一部/.test(text);
  if (!isStopped || next === undefined) return [];
  const facts = { problem: 'stopped-has-budget', ...at, expected: show(next.value) } as const;
  return tell(inspection, '方向性と予算', { ...facts, others: [next.head] }, place);
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

/** 二次評価 without 一次評価; an evaluation by nobody. */
function checkStages(inspection: Inspection, sheet: FormSheet, table: EvaluationTable): readonly Finding[] {
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

function isFirstStage(text: string): boolean {
  return /一次|1次|第一|自己|担当課/.test(toHalfWidth(text));
}

function isFilled({ overall, direction }: EvaluationTable, row: SourceRow): boolean {
  return [overall, direction].some((head) => head !== undefined && textOf(row, head) !== '');
}

/** A sheet without its evaluation, a row without its grade: one line each table. */
function findNotEvaluated(inspection: Inspection, table: EvaluationTable): readonly Finding[] {
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
