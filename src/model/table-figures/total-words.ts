/** Tells by their words the heads of totals (計, 小計, 歳入合計, 計A) and of parts that are told apart from a sum (うち, 再掲). */

import { toHalfWidth } from '../text/text-width.ts';

export interface TotalWord {
  /** 1 小計, 2 計, 3 合計, 4 総計: a total takes in those of a lower rank. */
  readonly rank: 1 | 2 | 3 | 4;
  /** 総数 and 全体 may also be something else. */
  readonly isCertain: boolean;
}

/** Of a head without its mark and its formula. */
export function findTotalWord(text: string): TotalWord | undefined {
  const bare = bareHead(text);
  if (bare === '' || /^(?:差引|累計)/.test(bare)) return undefined;
  const isCertain = !/(?:総数|総額|全体|全市|全国|全域)$/.test(bare);
  if (/(?:総合計|総計|総数|総額|全体|全市|全国|全域)$/.test(bare)) return { rank: 4, isCertain };
  if (/合計(?:額|数|値|欄)?$/.test(bare)) return { rank: 3, isCertain };
  if (/小計(?:額|数)?$/.test(bare)) return { rank: 1, isCertain };
  return /(?:^|[^会家統設推時余度生集早主累体温測])計$/.test(bare) ? { rank: 2, isCertain } : undefined;
}

/** うち, 内数, 再掲, 内訳: already in the figure that it stands beside. */
export function isPartWord(text: string): boolean {
  const half = toHalfWidth(text).trim();
  if (/^[(「・※*]*(?:うち|内訳|内数|再掲|参考|内[\s、,])/.test(half)) return true;
  return /[(※](?:再掲|内数|うち数|参考|別掲)\)?$/.test(half);
}

/** Half-width, without blanks, numbering and remarks in brackets. */
export function bareHead(text: string): string {
  return toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/^(?:\(?\d{1,2}[).]|[①-⑳・○◎◆■□●])/, '')
    .replace(/\([^()]*\)$/, '');
}
