/** 年間, 累計 or 時点, from an indicator's name and unit where its 種別 is not given. */

import { toHalfWidth } from '../text/text-width.ts';
import type { IndicatorKind } from './plan.ts';

/** Tried in order on the name: a word in brackets is said of the whole indicator, so it comes before one inside the name. */
const nameRules: readonly { readonly pattern: RegExp; readonly kind: IndicatorKind }[] = [
  { pattern: /年間の?(?:累計|累積)/, kind: 'annual' },
  { pattern: /\((?=[^()]*(?:累計|累積|通算))[^()]*\)/, kind: 'cumulative' },
  { pattern: /\((?=[^()]*(?:年間|単年度|年度間|毎年))[^()]*\)/, kind: 'annual' },
  { pattern: /\((?=[^()]*(?:年度末|期末|年末|時点|現在))[^()]*\)/, kind: 'point' },
  { pattern: /累積(?:欠損|赤字|債務|損失)/, kind: 'point' },
  { pattern: /累計|累積|通算/, kind: 'cumulative' },
  { pattern: /年間|単年度|1年(?:あたり|当たり|当り)|毎年/, kind: 'annual' },
  { pattern: /年度末|期末|時点|割合|率(?:\(|$)|満足度|認知度|周知度|指数/, kind: 'point' },
];

/** Not certain where neither the name nor the unit says it: then it is taken as 時点, which claims least. */
export function inferKind(name: string, unit: string): { readonly kind: IndicatorKind; readonly certain: boolean } {
  const text = toHalfWidth(name);
  const rule = nameRules.find(({ pattern }) => pattern.test(text));
  if (rule !== undefined) return { kind: rule.kind, certain: true };
  const plainUnit = toHalfWidth(unit);
  if (/\/年度?$|\(年間\)$/.test(plainUnit)) return { kind: 'annual', certain: true };
  if (/\((?:累計|累積)\)$/.test(plainUnit)) return { kind: 'cumulative', certain: true };
  return { kind: 'point', certain: plainUnit === '%' };
}
