/** A change or a comparison that is told without a number of its own: 倍増, 半減, 前年度以下, 現状値を上回る, R4実績以上, R4並み. */

import { toHalfWidth } from '../text/text-width.ts';
import { Decimal } from './decimal.ts';
import type { Bound, Change } from './quantity.ts';

/** `undefined` for other words: 拡充, 現状維持, 県平均以下, 前回調査より増加. */
export function findWordChange(text: string): Omit<Change, 'text'> | undefined {
  const words = toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/こと$/, '')
    .replace(/^対(前年度?|昨年度?)(?=[増減])/, '$1比');
  const { times, ...base } = multiple.exec(words)?.groups ?? {};
  if (times !== undefined) {
    const value = new Decimal(times === '倍増' ? 100 : -50);
    return { type: 'change', value, unit: '%', decimals: 0, relative: true, base: baseOf(base), ...yearOf(base) };
  }
  const groups = (comparison.exec(words) ?? likeness.exec(words))?.groups;
  if (groups === undefined) return undefined;
  const [, bound] = bounds.find(([name]) => groups[name] !== undefined) ?? [];
  const value = new Decimal(0);
  return {
    type: 'change',
    value,
    unit: '',
    decimals: 0,
    relative: false,
    base: baseOf(groups),
    ...yearOf(groups),
    ...(bound && { bound }),
  };
}

const of = '値?(?:の?(?:実績値?|実績|水準|数値|値|数))?';
const ofYear = '(?:(?:令和|平成|昭和|[RHS])\\.?(?:元|\\d{1,2})(?:年度?)?末?|20\\d\\d年度?末?)';
const base = `(?:(?<previous>対?(?:前年度?|昨年度?)${of})|(?<baseline>(?:基準年度?|基準|現状|現況|現在|現行|当初|(?:計画)?策定時|計画時)${of})|(?<year>${ofYear})${of})`;
const multiple = new RegExp(`^(?:${base}(?:比|より|から|の)?)?(?<times>倍増|半減)$`);
const more = '(?:増やす|増|増加|向上|上昇|拡大|高い|多い)(?:する|させる)?';
const fewer = '(?:減らす|減|減少|低下|縮減|削減|縮小|低い|少ない)(?:する|させる)?';
const than = '(?:より|から|に比べ|比)も?の?';
const comparison = new RegExp(
  `^${base}(?:(?:を?維持)?(?:(?<floor>以上)|(?<ceiling>以下|以内))|(?<above>超|を上回る|を超える|${than}${more})|(?<below>未満|を下回る|${than}${fewer}))(?:とする)?$`,
);

/** As much as then: a change of nothing. 現状維持 alone is a policy as often as a level. */
const alike =
  '(?:と?(?:概ね|おおむね|ほぼ)?(?:同じ?|並み?|なみ)(?:程度|等|水準|レベル|規模|数値?|額|率|値)?|程度|の?横ばい)(?:の?(?:水準|程度|レベル|値))?(?:[をの]?(?:維持|確保|継続))?';
const kept = '(?:を|の)(?:維持|確保|継続)';
const likeness = new RegExp(
  `^(?:毎年度?、?)?(?:概ね|おおむね|ほぼ)?${base}(?:${alike}(?:(?<floor>以上)|(?<ceiling>以下|以内))?|(?<!(?:現状|現況|現在|現行|基準|当初))${kept})(?:する|とする)?$`,
);

const bounds: readonly (readonly [string, Bound])[] = [
  ['floor', '以上'],
  ['ceiling', '以下'],
  ['above', '超'],
  ['below', '未満'],
];

type Groups = Readonly<Record<string, string | undefined>>;

function yearOf({ year }: Groups): Pick<Change, 'baseYear'> {
  return year === undefined ? {} : { baseYear: year };
}

function baseOf(groups: Groups): Change['base'] {
  if (groups.year !== undefined) return 'year';
  if (groups.previous !== undefined) return 'previous';
  return groups.baseline === undefined ? 'unknown' : 'baseline';
}
