/** The computed columns as workbook formulas over the cells of their row, so that a corrected value carries through. */

import { type CellFormula, cellAt, formula, listOf, numeral } from '../../document/formula.ts';
import { findActual, findMeasured, findTarget } from '../../metrics/measured-value.ts';
import type { BandSet, Computed, IndicatorMetrics } from '../../metrics/metrics.ts';
import { dash } from '../../metrics/show-figure.ts';
import type { Entry, Indicator } from '../../model/plan/plan.ts';
import { type FiscalYear, fiscalYear } from '../../model/year/fiscal-year.ts';

/** Keys of an indicator's cells. */
export const cellKey = {
  baseline: (indicator: Indicator) => `${indicator.id}/baseline`,
  actual: (indicator: Indicator, year: FiscalYear) => `${indicator.id}/actual/${year}`,
  target: (indicator: Indicator) => `${indicator.id}/target`,
  attainment: (indicator: Indicator) => `${indicator.id}/attainment`,
};

/** `undefined` where a formula could not give the same result: the cell then holds the value alone. */
export function changeFormula({ indicator, year, change }: IndicatorMetrics): CellFormula | undefined {
  const [actual, previous] = [operand(indicator, year), operand(indicator, fiscalYear(year - 1))];
  return isLive(change) ? guarded([actual, previous], formula`${actual}-${previous}`) : undefined;
}

export function changeRateFormula({ indicator, year, changeRate }: IndicatorMetrics): CellFormula | undefined {
  const [actual, previous] = [operand(indicator, year), operand(indicator, fiscalYear(year - 1))];
  return isLive(changeRate)
    ? guarded([actual, previous], formula`(${actual}-${previous})/ABS(${previous})`)
    : undefined;
}

export function attainmentFormula({ indicator, year, attainment }: IndicatorMetrics): CellFormula | undefined {
  if (!isLive(attainment)) return undefined;
  const a = operand(indicator, year);
  const t = reference(findTarget(indicator), cellKey.target(indicator));
  const b = reference(indicator.baseline, cellKey.baseline(indicator));
  switch (attainment.formula) {
    case 'level':
      return guarded([a, t], formula`${a}/${t}`);
    case 'inverse':
      return guarded([a, t], formula`${t}/${a}`);
    case 'shortfall':
      return guarded([a, t], formula`2-${a}/${t}`);
    case 'progress':
      return guarded([a, t, b], formula`(${a}-${b})/(${t}-${b})`);
    default:
      // These depend on years or tolerances that stand in no cell.
      return undefined;
  }
}

/** Words of the band that the attainment beside it falls in; only for bands that judge the attainment alone. */
export function ratingFormula({ indicator, attainment }: IndicatorMetrics, bands: BandSet): CellFormula | undefined {
  if (!isLive(attainment) || bands.bands.some((band) => band.of !== 'attainment')) return undefined;
  const figure = cellAt(cellKey.attainment(indicator));
  // (90.2-90.3)/(90.1-90.3) is 0.49999999999996 in a workbook's binary numbers, and half in ours.
  const judged = formula`ROUND(${figure},12)`;
  const words = bands.bands.reduceRight<CellFormula>((otherwise, band) => {
    const limits = [
      ...(band.atLeast === undefined ? [] : [formula`${judged}>=${numeral(band.atLeast.toFixed())}`]),
      ...(band.over === undefined ? [] : [formula`${judged}>${numeral(band.over.toFixed())}`]),
      ...(band.below === undefined ? [] : [formula`${judged}<${numeral(band.below.toFixed())}`]),
      ...(band.atMost === undefined ? [] : [formula`${judged}<=${numeral(band.atMost.toFixed())}`]),
    ];
    const shown = formula`${`${band.symbol} ${band.word}`}`;
    return limits.length === 0 ? shown : formula`IF(AND(${listOf(limits)}),${shown},${otherwise})`;
  }, formula`${dash}`);
  return formula`IF(ISNUMBER(${figure}),${words},${dash})`;
}

/** A figure that is there, or that will be as soon as a value is filled in. */
function isLive(computed: Computed): boolean {
  return computed.status === 'value' || computed.reason === 'actual-missing' || computed.reason === 'previous-missing';
}

function operand(indicator: Indicator, year: FiscalYear): CellFormula {
  const entry = findActual(indicator, year);
  const key = entry === indicator.baseline ? cellKey.baseline(indicator) : cellKey.actual(indicator, year);
  return reference(entry, key);
}

/** The cell; or the number itself where what counts is not the cell's own number, as 898 in `700件以上（898件）`. */
function reference(entry: Entry | undefined, key: string): CellFormula {
  const quantity = entry?.quantity;
  if (entry === undefined) return formula`${dash}`;
  if (quantity?.type !== 'amount') return cellAt(key);
  const measured = key.endsWith('/target') ? quantity : findMeasured(quantity);
  // The cell of 1億2,400万円 holds that text.
  return measured === quantity && !quantity.spelled ? cellAt(key) : numeral(measured.value.toFixed());
}

/** － unless every operand is a number and the result is one. */
function guarded(operands: readonly CellFormula[], figure: CellFormula): CellFormula {
  const count = numeral(`${operands.length}`);
  return formula`IFERROR(IF(COUNT(${listOf(operands)})=${count},${figure},${dash}),${dash})`;
}
