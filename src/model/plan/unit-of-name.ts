/** The unit that stands in brackets at the end of an indicator's name: 水源利用率（％）, 給水原価（円/㎥）, 入込客数（単位：千人）, 創業者数（人）※5年間の累計. */

/** As printed; empty where no bracket holds a unit and nothing else but how it is counted: （人口10万対） is none. */
export function unitOfName(name: string): string {
  let rest = name.slice(-longestTail);
  for (let bracket = lastBracket(rest); bracket !== undefined; bracket = lastBracket(rest)) {
    const unit = unitOfBracket(bracket.text);
    // 加入率（世帯） is a share of households, not a number of them.
    const isOfShare = /(?:率|割合)$/.test(rest.slice(0, bracket.start).trim());
    if (unit !== undefined) return isOfShare && !/[%％‰割]|単位|ポイント|パーセント/.test(bracket.text) ? '' : unit;
    if (!bracket.text.split(separator).every(isQualifier)) return '';
    rest = rest.slice(0, bracket.start);
  }
  return '';
}

/** Units and what stands beside them are short. */
const longestTail = 80;

function lastBracket(text: string): { readonly text: string; readonly start: number } | undefined {
  const plain = text.replace(/※[^※()（）]{1,30}$/, '');
  const end = plain.replace(/(?<![\s※*＊\d０-９①-⑳])[\s※*＊\d０-９①-⑳]+$/, '').length;
  if (!/[)）\]］〕】]/.test(text.charAt(end - 1))) return undefined;
  for (let start = end - 2; start >= 0; start -= 1) {
    if (!/[(（[［〔【]/.test(text.charAt(start))) continue;
    // Of （うち外国人（万人）） the inner one.
    return { text: text.slice(start + 1, end - 1).replace(/[)）\]］〕】]{1,4}$/, ''), start };
  }
  return undefined;
}

const separator = /[、，,：:\s]/;

/** Of `年間、人` the unit; `undefined` where there is none, or something else beside it. */
export function unitOfBracket(text: string): string | undefined {
  // 社・団体 is none, of m・累計 the second says how it is counted.
  const pieces = text
    .split(separator)
    .flatMap((piece) => (isUnit(piece) ? [piece] : piece.split('・')))
    .filter((piece) => piece !== '');
  const units = pieces.filter((piece) => isUnit(piece));
  const [unit, ...others] = units;
  const isAlone = others.length === 0 && pieces.every((piece) => piece === unit || isQualifier(piece));
  if (unit !== undefined && isAlone) return unit;
  const stated = /^\s*単位\s*(?:[:：]\s*)?([^\s:：].*)$/.exec(text)?.[1]?.trim();
  return stated === undefined || stated === '' ? undefined : stated;
}

/** How or when it is counted, not what. */
function isQualifier(piece: string): boolean {
  return /^(?:単位|年間|年平均|月平均|平均|累計|累積|通算|延べ?|のべ|各年度?末?|年度末?|年末|単年度|期間中|毎年度?|5年間|実数|概数)?$/.test(
    piece,
  );
}

function isUnit(piece: string): boolean {
  if (piece.length > 14) return false;
  const plain = piece
    .normalize('NFKC')
    .replace(/[カヵケヶ箇個](?=所|月|国)/g, 'か')
    .replaceAll('人・日', '人日');
  const [counted = '', ...bases] = plain.split(/[/・毎]/);
  const isOfBases = bases.length <= 2 && bases.every((base) => isScaled(base, baseScales, basesKnown));
  return isOfBases && isScaled(counted.replace(/^延べ?/, ''), scales, units);
}

function isScaled(text: string, prefixes: readonly string[], known: ReadonlySet<string>): boolean {
  return known.has(text) || prefixes.some((prefix) => text.startsWith(prefix) && known.has(text.slice(prefix.length)));
}

const scales = ['十', '百', '千', '万', '十万', '百万', '千万', '億', '十億', '兆'];
const baseScales = ['1', '10', '100', '千', '1000', '1,000', '万', '10万', '百', '十万', '百万', '千万', '億', '1億'];
// Looked up, as a pattern of all of them takes long to compile.
const units: ReadonlySet<string> = new Set(
  [
    '% ‰ パーセント ポイント 割 倍 位 点 人 名 者 件 回 か所 所 施設 団体 組織 組合 法人 企業 社 経営体 事業所 店 店舗 校 園 館 室 床 席 戸 世帯',
    '棟 台 本 冊 枚 個 品 品目 種 種類 作品 曲 点数 票 通 便 路線 系統 区間 区画 地区 地域 自治会 町会 行政区 市町村 組 班 クラブ チーム サークル',
    'グループ 講座 教室 コース 事業 企画 プログラム 議席 隻 頭 羽 匹 株 基 筆 年 か月 週 日 日間 時間 分 秒 歳 才 か国 言語 国語 泊 人日 人泊 人回',
    '人時 円 ドル km km2 m m2 m3 cm mm ha kg mg g t kL kl L l mL ml トン ヘクタール リットル kWh MWh GWh kW MW TJ GJ MJ kJ kcal ℃ °C 度 dB ppm',
    '人槽 橋 t-CO2 tCO2 kg-CO2 kgCO2 t-C t-NOx t-SOx t-N t-P 千t-CO2 CO2トン トンCO2 TEU アクセス PV ページビュー フォロワー ダウンロード DL',
  ].flatMap((line) => line.split(' ')),
);
const basesKnown: ReadonlySet<string> = new Set([...units, '年度', '日', '月']);
