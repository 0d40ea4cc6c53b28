/** What `{{…}}` becomes in a text of a book, and what is told where it becomes nothing. */

import { expect, it } from 'vitest';
import { readBodies } from '../small-book.ts';

/** Of 法律相談 there are R3 and R4, of 登録者 R5 with its day, of the programme koho R4 and R5 with its beginning. */
const cases: readonly (readonly [name: string, becomes: string])[] = [
  ['年度', '令和5年度'],
  ['前年度', '令和4年度'],
  [' 年度 ', '令和5年度'],
  ['法律相談', '1,037件'],
  ['法律相談.前年度', '998件'],
  ['法律相談.令和3年度', '998件'],
  ['法律相談.R3', '998件'],
  ['法律相談.2021年度', '998件'],
  ['法律相談 . 令和4年度', '1,037件'],
  ['法律相談.名称', '法律相談の件数'],
  ['登録者.名称', 'しなメール登録者数'],
  ['登録者.現在日', '令和5年4月1日'],
  ['koho.事業名', '広報紙'],
  ['koho.開始', '昭和22年開始'],
  ['koho.予算額', '159,963千円'],
  ['koho.予算額.前年度', '150,000千円'],
  ['koho.予算額.令和4年度', '150,000千円'],
  ['法律相談.現在日', '!reference-without-value 法律相談.現在日 現在日'],
  ['法律相談.令和2年度', '!reference-without-value 法律相談.令和2年度 令和2年度'],
  ['法律相談.令和6年度', '!reference-without-value 法律相談.令和6年度 令和6年度'],
  ['登録者.前年度', '!reference-without-value 登録者.前年度 令和4年度'],
  ['法律相談.前年', '!reference-unknown 法律相談.前年 法律相談.前年度'],
  ['法律相談.令和3年', '!reference-unknown 法律相談.令和3年 法律相談.令和3年度'],
  ['法律相談.いつか', '!reference-unknown 法律相談.いつか 法律相談.前年度'],
  ['法律相談.令和3年度.前', '!reference-unknown 法律相談.令和3年度.前 法律相談.令和3年度'],
  ['法律相談.名称.前', '!reference-unknown 法律相談.名称.前 法律相談.名称'],
  ['年度.前', '!reference-unknown 年度.前 年度'],
  ['koho', '!reference-unknown koho'],
  ['koho.予算額.前年度.前', '!reference-unknown koho.予算額.前年度.前 koho.予算額.前年度'],
  ['koho.開始.前年度', '!reference-unknown koho.開始.前年度 koho.開始'],
  ['koho.事業名.前年度', '!reference-unknown koho.事業名.前年度 koho.事業名'],
  // Outside of a programme's own text nobody's.
  ['開始', '!reference-unknown 開始'],
  ['予算額', '!reference-unknown 予算額'],
];

it('becomes what it names, or is told of', async () => {
  const shown = await readBodies(cases.map(([name]) => `{{${name}}}`));
  const found = shown.map(({ lines, told }, index) => {
    const [first = ''] = told;
    return [
      cases[index]?.[0],
      told.length === 0 ? lines.join().replace(/^⟦(.*)⟧$/, '$1') : first.replace(/^\S+ /, '!'),
    ];
  });
  expect(found).toEqual(cases);
});
