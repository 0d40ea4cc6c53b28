/** Finds what a line end may not part: figures with their units, Latin words, short bracket groups, leaders. */

/** From `start` up to `end`, in UTF-16 units of the text. */
export interface Cluster {
  readonly start: number;
  readonly end: number;
}

const digits = '[0-9０-９]+';
// e.g. 4,300,000, 15.5, 2019/3, 10～20
const number = `(?:${digits}(?:[,，.．/／:：~〜～－―‐–-]${digits})*|元(?=年))`;

/** Longest first, so that 3か国語 is not taken as 3か国; without those of which each character is a unit, e.g. 年度. */
const unitWords = [
  ...['ポイント', 'パーセント', 'キログラム', 'キロメートル', 'メートル', 'ヘクタール', 'トン', 'リットル', 'キロ'],
  ...['ページ', 'ユニット', 'クラス', 'チーム', 'グループ', 'コース', 'セット', 'サークル'],
  ...['か国語', 'カ国語', 'ヶ国語'],
  ...['か所', 'カ所', 'ヵ所', 'ケ所', 'ヶ所', '箇所', 'か国', 'カ国', 'か月', 'カ月', 'ヵ月', 'ケ月', 'ヶ月', '箇月'],
  ...['か年', 'カ年', 'ヵ年', 'ヶ年', '箇年', 'か園', 'か校'],
  ...['施設', '会館', '企業', '団体', '世帯', '地区', '地域', '学級', '教室', '講座', '法人', '店舗', '商店街'],
  ...['指標', '施策', '事業', '項目', '種類', '学年', '年間', '年生', '歳児', '週間', '日間'],
  ...['時間', '分間', '丁目', '番地', '人槽', '系統', '分野', '段階', '区画'],
];
const unitCharacters =
  '兆億万千百十円年月日週時分秒人名件回校園館所台社者組本枚冊部個点位倍割戸棟室床区市町村線駅路' +
  '頁章節条項号番次期巻版便泊票隻頭羽匹種代度歳階層面品曲食杯字行列％%‰℃ℓ' +
  // Squared words and letters, e.g. ㍍ and ㎡.
  '\u3300-\u3357\u3371-\u337a\u3380-\u33df';
const unit = `(?:${unitWords.join('|')}|[${unitCharacters}])`;
/** Only right behind its number, e.g. km²: of 7年度KPI the letters are a word. */
const letters = '[A-Za-zＡ-Ｚａ-ｚµμΩ]{1,4}[²³]?(?![A-Za-zＡ-Ｚａ-ｚ])';
/** e.g. 千t, 万kWh; what is weighed may follow, e.g. t-CO2. */
const measured = `[十百千万億兆]{0,3}${letters}(?:[-‐–－](?:CO|ＣＯ)[2２₂])?`;
// e.g. g／人・日, 円/kWh
const units = `(?:${measured}|${unit})(?:${unit}|[／/](?:${letters}|${unit}(?:・${unit})?))*`;
const eras = '明治|大正|昭和|平成|令和';
// △ and ▲ may stand apart from their figure.
const mark = '(?:午前|午後|延べ|延|約|第|[△▲▽▼][ \u3000]|[△▲▽▼＋+－−±～〜￥¥＄$€£№-])';
const before = `(?:${eras}|${mark})`;
const after =
  '(?:以上|以下|未満|以内|以降|以前|以後|程度|前後|余り|余|相当|超|末|頃|ごろ|目|間|分|台|当たり|あたり|比|増|減|現在)';

/** Once found, units are not parted again: a run of them can be read in many ways (年代 is also 年 and 代). */
const figures = new RegExp(
  `${before}?${number}(?:(?:(?=(?<between>${units}))\\k<between>|分の)${number})*(?:${units})?${after}?`,
  'gu',
);

/** A figure alone with its sign and unit: of 10年5月 two. */
const singleFigures = new RegExp(`${before}?${number}(?:${units})?${after}?`, 'gu');

/** One that may stand below its era. */
const figuresOfEras = new RegExp(`${mark}?${number}(?:${units})?${after}?`, 'gu');

/** A number alone with its sign. */
const bareNumbers = new RegExp(`(?:[△▲▽▼][ \\u3000]|[△▲▽▼＋+－−±-])?${number}`, 'gu');

/** ASCII and full-width words with what joins their parts, e.g. `Wi-Fi`, `info@example.jp`, `ＫＰＩ`. */
const words = /[\p{Script=Latin}\p{Nd}](?:[\p{Script=Latin}\p{Nd}]|['’.,:@&+_~%=?#-](?=[\p{Script=Latin}\p{Nd}]))*/gu;

/** A short note, at most eight characters with the brackets, e.g. `（年間）`, `(重点)`. */
const shortNotes = /[（(【〔［[｛{][^（(「『【〔［[｛{〈《）)」』】〕］\]｝}〉》\s]{1,6}[）)】〕］\]｝}]/gu;

/** A short quotation, at most five, e.g. `「はい」`; text with longer ones kept whole would be set with gaps. */
const shortQuotations = /[「『〈《][^（(「『【〔［[｛{〈《）)」』】〕］\]｝}〉》\s]{1,3}[」』〉》]/gu;

/** Dashes and dots of two or more, which are one sign (分離禁止). */
const leaders = /[—―─]{2,}|[…‥]{2,}/gu;

/** A mark and the word that it stands for, e.g. ◎ 達成: the mark does not end a line alone. */
const marks = /[◎○〇●△▲▽▼×✕☆★] [^\s]/gu;

const flags = /\p{Regional_Indicator}{2}/gu;

const patterns = [figures, words, shortNotes, shortQuotations, leaders, marks, flags];

/** In no particular order; they may overlap. Takes one pass for each kind of cluster. */
export function findClusters(text: string): readonly Cluster[] {
  return findAll(text, patterns);
}

/** Each number with its sign. */
export function findNumbers(text: string): readonly Cluster[] {
  return findAll(text, [bareNumbers]);
}

/** Each figure with its sign and unit. */
export function findFigures(text: string): readonly Cluster[] {
  return findAll(text, [singleFigures]);
}

/** Each figure with its sign and unit, a year without its era. */
export function findBareFigures(text: string): readonly Cluster[] {
  return findAll(text, [figuresOfEras]);
}

function findAll(text: string, expressions: readonly RegExp[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (const pattern of expressions) {
    // `matchAll` would copy the pattern for each text, which takes longer than to search most of them.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      clusters.push({ start: match.index, end: pattern.lastIndex });
    }
  }
  return clusters;
}
