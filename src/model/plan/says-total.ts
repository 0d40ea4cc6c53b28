/** Whether a value says that it adds several years up: 累計20件, 20件（5年間）. */

import { toHalfWidth } from '../text/text-width.ts';
import type { Observation } from './plan.ts';

/** In the cell's own words; an average of several years is none. */
export function saysTotal({ quantity }: Observation): boolean {
  const text = toHalfWidth(quantity.text).replace(/\s/g, '');
  const unit = quantity.type === 'amount' ? quantity.unit : '';
  // 5年間 alone may be what is measured.
  if (ofYearsTogether.test(text) && !/年/.test(unit) && !/平均/.test(text)) return true;
  return (
    /累計|累積|通算|合計|(?:\d|か|カ|ヶ|ケ|箇)年間?(?:で|の?計(?!画))|年度?計(?![画算測])/.test(text) &&
    !/平均/.test(text)
  );
}

/** 60回（5年間）, 3か年60回, 計画期間中60回; but not 令和5年3月末. */
const ofYearsTogether =
  /(?<![\d和成RHS])(?:[2-9]|1\d)(?:か|カ|ヶ|ケ|箇)?年間?(?=[)）:：\d]|$)|(?:計画)?期間(?:中|内|全体)|計画期間/;
