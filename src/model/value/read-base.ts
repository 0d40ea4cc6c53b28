/** What a change is counted from, by the words before its number: 前年度比, 現状から, 平成25年度比. */

import type { Change } from './quantity.ts';

/**
 * `undefined` where the words name no base. `lead` is half-width and stands directly before the numeral and its sign. 毎年度 names
 * the year before only where the number is a change, `毎年度2件` is a level; 前年度 alone only where it has a sign, `前年度+2件`, and
 * a year only where something is added to it: `R4△5%` is a level.
 */
export function findBase(lead: string, form: NumberForm): Change['base'] | undefined {
  const near = lead
    .slice(-longest)
    .replace(/\s|±/g, '')
    .replace(/(?:約|およそ|概ね|おおむね|ほぼ)$/, '');
  const { isChange, isSigned, isAdded } = form;
  if (isSigned && previousAlone.test(near)) return 'previous';
  if (isSigned && baselineAlone.test(near)) return 'baseline';
  if (isChange && /(?:毎年度?に?|各年度|年々)$/.test(near)) return 'previous';
  if (previous.test(near)) return 'previous';
  if (baseline.test(near)) return 'baseline';
  return other.test(near) || elsewhere.test(near) || (isAdded && addedTo.test(near)) ? 'unknown' : undefined;
}

interface NumberForm {
  /** Whether its words make it one: `5人減`. */
  readonly isChange: boolean;
  readonly isSigned: boolean;
  /** Whether its sign is + or ±. */
  readonly isAdded: boolean;
}

/** What is multiplied: 基準値の1.5倍, 前年度の2倍, 目標値の80%. */
export function findMultiplied(lead: string, unit: string): Change['base'] | undefined {
  const near = lead.slice(-longest).replace(/\s/g, '');
  if (/^(?:%|パーセント|割)$/.test(unit)) return shareOf.test(near) ? 'unknown' : undefined;
  if (unit !== '倍') return undefined;
  if (/(?:前|昨)年度?(?:実績)?の?$/.test(near)) return 'previous';
  if (/(?:基準(?:値|年度?|年)?|現状値?|現況値?|現在|当初値?|(?:計画)?策定時値?|計画時値?)の?$/.test(near))
    return 'baseline';
  return /(?:年度?|[RHS]\.?\d{1,2})の$/.test(near) ? 'unknown' : undefined;
}

const shareOf =
  /(?:目標|計画|基準|現状|現況|当初|策定時|(?:前|昨)年度?)(?:値|額|数|量|実績)?(?:の|に対し(?:て)?|に対する)約?$/;
const longest = 24;
const comparing = '(?:増減率?|増減比|伸び率|変化率|比|対比|より|から|に比べて?|と比較して|に対して?)[でのを]?$';
const previous = new RegExp(`(?:前|昨)年度?(?:同期|同月|末)?(?:の?(?:実績|水準|数値|値))?${comparing}|対前年度?$`);
const baseline = new RegExp(
  `(?:基準(?:値|年度?|年比)?|現状値?|現況値?|現在|当初値?|策定(?:時|前)値?|計画(?:策定)?(?:時|前)値?)(?:の[^、。]{0,12})?${comparing}`,
);
const previousAlone = /対?(?:前|昨)年度?(?:の?実績値?)?$/;
const baselineAlone = /(?:基準(?:値|年度?)?|現状値?|現況値?|当初値?|策定(?:時|前)値?|計画(?:策定)?(?:時|前)値?)$/;
const addedTo = /(?:(?:年度?|[RHS]\.?\d{1,2})末?|平均値?)$/;
/** 県平均比105%: the table does not have what it is compared with. */
const elsewhere = /(?:平均|全国|県内|都道府県|市町村|団体|計画|予算|目標)(?:値|額)?比[:で]?$/;
const other = new RegExp(`(?:年度?|\\d)末?${comparing}`);
