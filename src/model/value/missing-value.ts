/** The marks and words that stand in a table instead of a value, and why. */

import type { MissingReason } from './quantity.ts';
import { toHalfWidth } from './text-width.ts';

/**
 * The reason that an empty cell, a dash, `…`, `X` or a set phrase gives for the lack of a value; `undefined` for every
 * other text. The meanings follow the legends of statistics (埼玉県, 山梨県: …=数字が得られない, X=秘匿); a dash means too many
 * things (皆無, 該当なし, 調査なし) to be more than `notGiven`.
 */
export function findMissingReason(text: string): MissingReason | undefined {
  const compact = toHalfWidth(text).replace(/\s/g, '');
  if (compact === '') return 'blank';
  if (/^[-—―–‒‐‑−ー─ｰ]+$/.test(compact)) return 'notGiven';
  const bare = compact.replace(/^\((.*)\)$/, '$1').toLowerCase();
  return reasons.find(([, words]) => words.includes(bare))?.[0];
}

const reasons: readonly (readonly [MissingReason, readonly string[]])[] = [
  [
    'pending',
    // biome-ignore format: one line a family of words
    [
      '…', '……', '‥', '...', '・・・',
      '集計中', '調査中', '算出中', '算定中', '確認中', '精査中', '計算中',
      '未確定', '未集計', '未公表', '公表待ち', 'データ待ち', '後日公表', '未定',
    ],
  ],
  [
    'notSurveyed',
    ['***', '未調査', '調査なし', '調査無し', '調査未実施', '調査せず', '未把握', '把握なし', '未計測', '未測定'],
  ],
  ['notStarted', ['未実施', '未着手', '未開始', '開始前', '実施前', '未開設', '開設前', '事業開始前']],
  ['notApplicable', ['該当なし', '該当無し', '対象なし', '対象無し', '対象外', '設定なし', 'n/a']],
  ['withheld', ['x', 'χ', '秘匿', '非公表', '非公開']],
];
