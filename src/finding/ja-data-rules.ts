/** What breaks a rule for machine-readable tables, in Japanese. */

import type { DataProblem, FindingFacts } from './facts.ts';

export function japaneseDataProblem({ problem, column, texts, others }: FindingFacts['data-rule']): string {
  const [text = '', other = ''] = texts;
  const at = typeof column === 'number' ? `${column}列目` : `「${column}」`;
  const said = words[problem]({ at, text, other, some: some(texts.map((each) => each + (units[problem] ?? ''))) });
  return others === 0 ? said : `${said}（ほか${others}か所）`;
}

interface Told {
  readonly at: string;
  readonly text: string;
  readonly other: string;
  readonly some: string;
}

const words: Readonly<Record<DataProblem, (told: Told) => string>> = {
  'several-values': ({ at, text }) => `${at}の「${text}」は値が2つ以上入っています`,
  'not-a-number': ({ at, text }) => `${at}の「${text}」は数値として読めません`,
  sign: ({ at, text }) => `${at}の「${text}」は数値でも *** でも X でもありません`,
  'layout-spaces': ({ at, text }) => `${at}の「${text}」は空白や改行で整えられています`,
  'no-unit': ({ at }) => `${at}の単位がありません`,
  'machine-dependent': ({ at, text }) => `${at}に機種依存文字「${text}」があります`,
  era: ({ at, text }) => `${at}の和暦「${text}」に西暦がありません`,
  'no-place': () => '地域コードまたは地域名称の列がありません',
  'place-code': ({ at, text }) => `${at}の「${text}」は5桁または6桁のコードではありません`,
  unquoted: () => '二重引用符のない項目があります',
  'not-utf8': () => 'UTF-8 として読めません',
  'no-head': () => '最初の行が項目名ではありません',
  'number-in-head': ({ text }) => `最初の行に数値「${text}」があります`,
  'same-as-above': ({ text }) => `「${text}」で値が省かれています`,
  'no-name': ({ at }) => `${at}に項目名がありません`,
  'name-twice': ({ text }) => `項目名「${text}」が2回以上あります`,
  'blank-row': () => '途中に空白の行があります',
  'blank-column': () => '途中に空白の列があります',
  'second-table': () => '2つ目の表がここから始まっています',
  'text-above': ({ text }) => `表の上に「${text}」があります`,
  'text-below': ({ text }) => `表の下に「${text}」があります`,
  length: ({ text, other }) => `項目が${text}あり、項目名は${other}です`,
  merged: ({ some }) => `結合されたセルがあります：${some}`,
  formula: () => '数式のセルがあります',
  objects: ({ some }) => `図形・画像・グラフ・コメントがあります：${some}`,
  'hidden-sheet': () => 'シートが非表示です',
  'hidden-rows': ({ some }) => `非表示の行があります：${some}`,
  'hidden-columns': ({ some }) => `非表示の列があります：${some}`,
  look: () => 'ほかと色や取消線の違うセルがあります',
  'no-extension': () => '拡張子がありません',
  'other-format': ({ text }) => `.${text} のファイルです`,
};

/** Of numbers. */
const units: Partial<Record<DataProblem, string>> = { 'hidden-rows': '行', 'hidden-columns': '列目' };

function some(texts: readonly string[]): string {
  return `${texts.slice(0, 3).join('、')}${texts.length > 3 ? ` ほか${texts.length - 3}` : ''}`;
}
