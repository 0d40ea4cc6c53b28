/** Figures that a text quotes against those of its sheet: 2,713件 beside 2,731件 in the table. */

import type { Finding } from '../../../finding/finding.ts';
import { textOf } from '../../../model/form/build-source.ts';
import { isAbsent } from '../../../model/form/evaluate-expression.ts';
import { bareHead } from '../../../model/form/roles.ts';
import { type Indicator, yearOf } from '../../../model/plan/plan.ts';
import { unitOfHead } from '../../../model/plan/read-head.ts';
import { toHalfWidth } from '../../../model/text/text-width.ts';
import { Decimal } from '../../../model/value/decimal.ts';
import { fiscalYear } from '../../../model/year/fiscal-year.ts';
import type { FormSheet } from '../form-sheets.ts';
import { moneyTables } from './amounts.ts';
import { amountIn, type Inspection, isOwn, measuredIn, nameSheet, placeIn, rowsOf, show, tell } from './inspection.ts';
import { proseColumns } from './prose.ts';

export function checkFiguresInText(inspection: Inspection): readonly Finding[] {
  const columns = proseColumns(inspection);
  return inspection.sheets.flatMap((sheet) => {
    const known = [...knownFigures(sheet), ...knownCounts(inspection, sheet), ...knownAmounts(inspection, sheet)];
    return columns.flatMap(({ source, head }) =>
      rowsOf(sheet, source).flatMap((row) => {
        const year = row.year ?? inspection.year;
        if (year !== inspection.year) return [];
        return findDoubts(textOf(row, head), known, year).flatMap(({ found, meant }) => {
          const facts = {
            ...({
              problem: 'text-differs',
              sheet: nameSheet(sheet),
              year: inspection.nameYear(year),
              name: head,
            } as const),
            ...{ found, expected: `${show(meant.value)}${meant.unit}`, others: [meant.name] },
          };
          return tell(inspection, '文中の数', facts, placeIn(row, head));
        });
      }),
    );
  });
}

/** A value that a text may quote. */
interface Known {
  readonly name: string;
  /** What a text calls it. */
  readonly cores: readonly string[];
  readonly unit: string;
  readonly year: number | undefined;
  readonly value: Decimal;
  readonly isMoney: boolean;
  /** Other numbers in its unit may be of anything: only what is called by its name is of it. */
  readonly isNamedOnly?: true;
  /** What a text that calls it by its name says: a target is named as such. */
  readonly isResult: boolean;
}

function knownFigures({ indicators }: FormSheet): readonly Known[] {
  return indicators.flatMap((indicator) => {
    const isOnly = indicators.filter((each) => each.unit === indicator.unit).length === 1;
    const cores = coresOf(indicator.name, isOnly);
    const unit = toHalfWidth(indicator.unit).normalize('NFKC').trim();
    return valuesOf(indicator).map((each) => ({ name: indicator.name, cores, unit, ...each, isMoney: false }));
  });
}

/** Columns of the sheet's own tables that say what they count: 利用者数（人）, or with its unit in the form's `fields`. */
function knownCounts({ form }: Inspection, sheet: FormSheet): readonly Known[] {
  const dated = [...form.sources.values()].filter((source) => isOwn(form, source) && source.year !== undefined);
  return dated.flatMap((source) =>
    source.items.length > 0
      ? []
      : source.heads.flatMap((head) => {
          const unit = form.fields.get(head)?.unit ?? unitOfHead(head) ?? '';
          if (unit === '' || unitsOfMoney.has(unit)) return [];
          const of = { name: head, cores: coresOf(head, false), unit: toHalfWidth(unit).normalize('NFKC').trim() };
          return rowsOf(sheet, source).flatMap((row): readonly Known[] => {
            const value = amountIn(row, head);
            if (value === undefined) return [];
            return [{ ...of, year: row.year, value, isMoney: false, isResult: true, isNamedOnly: true }];
          });
        }),
  );
}

function valuesOf(indicator: Indicator): readonly Pick<Known, 'year' | 'value' | 'isResult'>[] {
  const { actuals, targets, plans, baseline } = indicator;
  const all = [...actuals, ...(baseline === undefined ? [] : [baseline]), ...targets, ...plans];
  return all.flatMap((observation) => {
    const isResult = actuals.includes(observation);
    const value = measuredIn(indicator, observation, isResult ? 'actual' : 'target');
    return value === undefined ? [] : [{ year: yearOf(observation), value, isResult }];
  });
}

/** 援助活動の件数 is 援助活動 and 援助活動の件数 in a text; 防犯灯の設置数 is 防犯灯 where no other indicator has its unit. */
function coresOf(name: string, isOnly: boolean): readonly string[] {
  const bare = toHalfWidth(name)
    .replace(/\([^()]*\)$/, '')
    .trim();
  const core = bare.replace(/(?:の|した)?(?:延べ)?(?:[件人回点者日戸社]?数|割合|率|件|量)$/, '');
  const begin = isOnly ? bare.slice(0, Math.max(bare.indexOf('の'), 0)) : '';
  return [...new Set([bare, core, ...(begin.length >= 3 ? [begin] : [])])].filter((each) => each.length >= 2);
}

const unitsOfMoney = new Map([
  ['円', 1],
  ['千円', 1000],
  ['万円', 10_000],
  ['百万円', 1_000_000],
  ['億円', 100_000_000],
]);

/** In yen; columns whose unit nobody says are none. */
function knownAmounts(inspection: Inspection, sheet: FormSheet): readonly Known[] {
  const { form, year } = inspection;
  const ofColumns = moneyTables(inspection).flatMap(({ source, settled, costs, funds, budgets }) =>
    [...new Set([...(settled === undefined ? [] : [settled]), ...costs, ...budgets, ...funds])].flatMap((head) => {
      const scale = unitsOfMoney.get(
        form.fields.get(head)?.unit ?? /[（(]([^（()）]{1,4})[)）]$/.exec(head)?.[1] ?? '',
      );
      if (scale === undefined) return [];
      return rowsOf(sheet, source).flatMap((row) => {
        const value = amountIn(row, head);
        return value === undefined ? [] : [{ head, value: value.times(scale), year: row.year }];
      });
    }),
  );
  const ofFigures = [...form.figures.values()].flatMap((figure) => {
    const scale = unitsOfMoney.get(figure.unit);
    if (scale === undefined) return [];
    return [year, year - 1].flatMap((each) => {
      const number = sheet.numberOf({ name: figure.name }, fiscalYear(each));
      if (isAbsent(number)) return [];
      return [{ head: figure.name, value: number.value.times(scale), year: each }];
    });
  });
  return [...ofColumns, ...ofFigures].map(({ head, value, year: own }) => ({
    ...{ name: head, cores: [bareHead(head)], unit: '円', year: own, value, isMoney: true, isResult: true },
  }));
}

/** A number in a text, and what stands around it. */
interface Quoted {
  readonly number: Decimal;
  readonly written: string;
  readonly before: string;
  readonly after: string;
}

interface Doubt {
  readonly found: string;
  readonly meant: Known;
}

function findDoubts(written: string, known: readonly Known[], year: number): readonly Doubt[] {
  const text = toHalfWidth(written).normalize('NFKC');
  const doubts: Doubt[] = [];
  for (const match of text.matchAll(/\d[\d,]*(?:\.\d+)?/g)) {
    const number = new Decimal(match[0].replaceAll(',', '') || '0');
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    if (isLoose(before, after)) continue;
    const quoted = { number, written: match[0], before, after };
    const doubt = moneyDoubt(quoted, known, year) ?? figureDoubt(quoted, known, year);
    if (doubt !== undefined) doubts.push(doubt);
  }
  return doubts;
}

/** A rough number, a date, a difference. */
function isLoose(before: string, after: string): boolean {
  if (/(?:約|およそ|概ね|おおむね|令和|平成|昭和|第|年|月|[~\-/])$/.test(before.slice(-4))) return true;
  return /^\D{0,4}?(?:余り?|程度|前後|弱|強|以上|以下|未満|[~/]|増|減|の増|の減|多|少な|足り|不足|ずつ)/.test(
    after.slice(0, 8),
  );
}

function figureDoubt(
  { number, written, before, after }: Quoted,
  known: readonly Known[],
  year: number,
): Doubt | undefined {
  const alike = known.filter(
    ({ unit, isMoney }) => !isMoney && unit !== '' && after.startsWith(unit) && endsUnit(after, unit),
  );
  if (alike.some(({ value }) => isQuoted(number, value))) return undefined;
  const near = alike
    .filter(({ year: own, isNamedOnly }) => isNamedOnly !== true && (own === year || own === year - 1))
    .find(({ value }) => isSlip(number, value));
  const named = alike.find(({ cores, year: own, isResult }) => isResult && own === year && isNamed(before, cores));
  const meant = near ?? named;
  return meant === undefined ? undefined : { found: `${written}${meant.unit}`, meant };
}

/** 人 is not 人月, 日 not 日間. */
function endsUnit(after: string, unit: string): boolean {
  return !/^(?:月|工|前|目|検|時|分|当|あ)/.test(after.slice(unit.length)) || unit === '%';
}

/** As written, or rounded to what is written. */
function isQuoted(number: Decimal, value: Decimal): boolean {
  return value.equals(number) || value.toDecimalPlaces(number.decimalPlaces()).equals(number);
}

function isNamed(before: string, cores: readonly string[]): boolean {
  return cores.some((core) => {
    const at = before.lastIndexOf(core, before.length);
    return (
      at >= 0 &&
      /^(?:の?[件人回点者日戸社]?数|の?割合|率)?(?:は|が|も)?[、：:]?\s?(?:年間|合計|計)?\s?$/.test(
        before.slice(at + core.length).slice(0, 16),
      ) &&
      before.length - at - core.length <= 12
    );
  });
}

/** Two digits that changed places, one that is another, one too many or too few. */
function isSlip(one: Decimal, other: Decimal): boolean {
  const [a, b] = [one.toFixed().replace('.', ''), other.toFixed().replace('.', '')];
  if (Math.min(a.length, b.length) < 2 || one.decimalPlaces() !== other.decimalPlaces()) return false;
  if (a.length === b.length) {
    const apart = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
    const [first = 0, second = 0] = apart;
    if (apart.length === 2) return second - first === 1 && a[first] === b[second] && a[second] === b[first];
    return apart.length === 1 && a.length >= 4;
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1 || short.length < 3) return false;
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}

/** Only what the text calls by its name. */
function moneyDoubt(
  { number, written, before, after }: Quoted,
  known: readonly Known[],
  year: number,
): Doubt | undefined {
  const unit = /^(?:円|千円|万円|百万円|億円)/.exec(after)?.[0] ?? '';
  const scale = unitsOfMoney.get(unit);
  if (scale === undefined) return undefined;
  const named = known.filter(({ cores, isMoney }) => isMoney && isNamed(before, cores));
  const step = new Decimal(10).pow(-number.decimalPlaces()).times(scale);
  const yen = number.times(scale);
  if (named.some(({ value }) => value.minus(yen).abs().lessThan(step))) return undefined;
  const meant = named.find(({ year: own }) => own === year);
  return meant === undefined ? undefined : { found: `${written}${unit}`, meant };
}
