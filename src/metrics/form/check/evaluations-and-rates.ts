/** Evaluations against the rates of attainment of the programme. */

import type { Finding } from '../../../finding/finding.ts';
import { textOf } from '../../../model/form/build-source.ts';
import type { SourceRow } from '../../../model/form/form.ts';
import { toHalfWidth } from '../../../model/text/text-width.ts';
import type { FormSheet } from '../form-sheets.ts';
import { choicesOf } from './choices-of.ts';
import { type EvaluationTable, yearOfRow } from './evaluation-tables.ts';
import { type Inspection, nameSheet, placeIn, tell } from './inspection.ts';

/** The best evaluation beside a poor rate, the worst beside a full one and no poor one; of the year reported on and those before. */
export function againstRates(
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
  const isReached = rates.some(({ rate }) => rate.gte(100));
  const isTooBad = grade === 'worst' && isReached && low.length === 0;
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
  if (head === undefined) return undefined;
  const chosen = choicesOf(form, head).filter((choice) => !/対象外|完了|終了|－|なし|未/.test(choice));
  const choices = chosen.map((choice) => toHalfWidth(choice).trim().toUpperCase());
  if (choices.length >= 3) {
    if (bare === choices[0]) return 'best';
    return bare === choices.at(-1) ? 'worst' : undefined;
  }
  if (/^[SA◎](?![A-Z])/.test(bare)) return 'best';
  return /^[DEF×](?![A-Z])/.test(bare) ? 'worst' : undefined;
}
