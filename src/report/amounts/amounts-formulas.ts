/** Figures of a table of amounts as workbook formulas over its cells, so that a corrected amount carries through. */

import { type CellFormula, cellAt, formula, numeral, sumOf } from '../../document/formula.ts';
import type { LiveFigure } from '../../model/filled-table/shown-figure.ts';
import type { Calculation, Whole } from '../../model/table-figures/calculation.ts';
import type { Figure } from '../../model/table-figures/figure.ts';
import type { Formula } from '../../model/table-figures/parse-formula.ts';
import { round } from '../round-formula.ts';

/** As many figures as a formula of Excel holds well below its 8,192 characters. */
const mostOperands = 400;
const dash = '－';

/** `undefined` where an operand stands in no cell, or as a text: 1億2,400万円. */
export function amountFormula(
  { calculation, style, adjusted, placeOf }: LiveFigure,
  keyOf: (row: number, column: number) => string,
): CellFormula | undefined {
  let isWhole = true;
  const cell = ({ cell: operand, amount, isMark }: Figure): CellFormula => {
    const position = amount.spelled ? undefined : placeOf(operand);
    if (position === undefined) isWhole = false;
    if (position === undefined) return numeral('0');
    const at = cellAt(keyOf(position.row, position.column));
    // A sum takes － for nothing, and the number that somebody writes in its place.
    return isMark === true ? formula`SUM(${at})` : at;
  };
  const made = compose(calculation, cell, (figure) => {
    const rounded = round(figure, style);
    return adjusted === undefined ? rounded : formula`${rounded}+${numeral(`(${adjusted.toFixed()})`)}`;
  });
  return isWhole ? made : undefined;
}

type CellOf = (figure: Figure) => CellFormula;
type Shown = (figure: CellFormula) => CellFormula;

function compose(calculation: Calculation, cell: CellOf, shown: Shown): CellFormula | undefined {
  switch (calculation.type) {
    case 'sum': {
      const { terms } = calculation;
      if (terms.length > mostOperands) return undefined;
      const [plus, minus] = [1, -1].map((sign) =>
        terms.filter(({ coefficient }) => coefficient === sign).map(({ figure }) => cell(figure)),
      );
      const taken = (minus ?? []).flatMap((each) => formula`-${each}`);
      return shown(formula`${sumOf(plus ?? [])}${taken}`);
    }
    case 'ratio': {
      const { x, y, factor } = calculation;
      const divisor = wholeOf(y, cell);
      if (divisor === undefined) return undefined;
      return guarded(divisor, shown(formula`${cell(x)}/${divisor}*${numeral(`${factor}`)}`));
    }
    case 'rate':
      return rateFormula(cell(calculation.x), cell(calculation.y), calculation.sign, shown);
    case 'formula': {
      const { figures, factor } = calculation;
      const inner = fill(calculation.formula, (name) => {
        const figure = figures.get(name);
        return figure === undefined ? numeral('0') : cell(figure);
      });
      return formula`IFERROR(${shown(formula`(${inner})*${numeral(`${factor}`)}`)},${dash})`;
    }
  }
}

function rateFormula(x: CellFormula, y: CellFormula, sign: 1 | -1, shown: Shown): CellFormula {
  const [from, to] = sign === 1 ? [x, y] : [y, x];
  const rate = shown(formula`(${from}-${to})/ABS(${y})*100`);
  const fromZero = formula`IF(${x}>0,${'皆増'},${dash})`;
  const toZero = formula`IF(AND(${x}=0,${y}>0),${'皆減'},${rate})`;
  return formula`IFERROR(IF(${y}=0,${fromZero},${toZero}),${dash})`;
}

function guarded(divisor: CellFormula, figure: CellFormula): CellFormula {
  return formula`IFERROR(IF(${divisor}=0,${dash},${figure}),${dash})`;
}

function wholeOf(whole: Figure | Whole, cell: CellOf): CellFormula | undefined {
  if ('amount' in whole) return cell(whole);
  return whole.figures.length > mostOperands ? undefined : sumOf(whole.figures.map(cell));
}

function fill(given: Formula, operand: (name: string) => CellFormula): CellFormula {
  if (given.type === 'number') return numeral(given.value.toFixed());
  if (given.type === 'operand') return operand(given.name);
  return formula`(${fill(given.left, operand)}${numeral(given.operator)}${fill(given.right, operand)})`;
}
