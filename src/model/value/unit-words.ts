/** The units that tables count and measure in, to tell a unit from the words around it. */

// biome-ignore format: one line a family of units
const counters = [
  '人日分', '人泊', '人回', '人日', '人時', '人', '名', '件', '校園', '校', '園', '[かカヵケヶ箇個]所', '[かカヵケヶ箇個]国語', '[かカヵケヶ箇個]国', '[かカヵケヶ箇個]月', '個',
  '団体', '経営体', '社', '店舗', '店', '施設', '事業所', '事業', '回線', '回', '日間', '日', '時間', '分間', '分', '秒', '年間', '年', '月', '週間', '週', '本', '冊', '点',
  '台', '戸', '世帯', '棟', '室', '床', '席', '組', '部', '枚', '種類', '種', '科目', '科', '項目', '地区', '地域', '地点', '区画', '区', '市町村', '自治体',
  '市', '町', '村', '都道府県', '路線', '系統', '基', '隻', '艘', '両', '頭', '羽', '匹', '尾', '株', '口', '票', '通', '便', '駅', '泊', '歩', '位', '歳', '才', '割',
  '品目', '品', '講座', '教室', '学級', 'クラス', 'コース', 'グループ', 'サークル', 'チーム', '社・団体', '団体・個人', '法人', '企業', '計画', '拠点', '箇', '隊', '着', '食', '袋', '箱', '節', '曲', '問', '段階', '周', '局', '号', '柱', '筆', '例', '機', '発', '橋',
  '%', '‰', 'パーセント', 'ポイント', 'pt', '倍', '千円', '百万円', '円', 'ドル', '単位', '度',
  '平方メートル', '平方キロメートル', '立方メートル', 'ヘクタール', 'メートル', 'キロメートル', 'キログラム', 'グラム', 'キロ', 'トン', 'リットル',
  'k?m2', 'm3', '㎡', '㎢', '㎥', 'k㎡', 'km', 'mm', 'cm', '㎞', 'm', 'ha', '㏊', 'a', 'kg', '㎏', 'mg', 'μg', 'g', 't-CO2', 'tCO2', '㌧', 't', '㌫',
  '[kMGTP]?Wh?', '[MGTP]?J', 'k?L', 'k?l', 'ml', 'mL', 'ℓ', 'dB', 'デシベル', 'ppm', 'ppb', 'pg', 'kcal', 'cal', 'Bq', 'V', 'A', 's', 'h', '℃', 'つ', 'ユニット', 'ベッド', 'TEU', 'GB', 'MB', 'Mbps', 'アクセス', 'PV', 'ビュー', 'フォロワー', 'ダウンロード',
];
const scale = '(?:十|百|千|十万|百万|千万|十億|百億|千億|[万億兆])?';
const longestFirst = counters.toSorted((a, b) => b.length - a.length).join('|');
const whole = new RegExp(`^延?べ?${scale}(?:${longestFirst})(?:/[^/増減]{1,8}){0,2}$`);
const leading = new RegExp(`^${scale}(?:${longestFirst})`);

/** Of half-width text. */
export function isKnownUnit(text: string): boolean {
  return text.length <= 24 && whole.test(text);
}

/** The unit that the text begins with; empty where it begins with none. */
export function findLeadingUnit(text: string): string {
  return leading.exec(text.slice(0, 16))?.[0] ?? '';
}

/** Units of what is counted one by one, which nobody gives in thousandths. */
export function isCounted(unit: string): boolean {
  return /^(?:人|名|件|校|園|社|店舗?|施設|団体|回|戸|世帯|棟|台|冊|本|枚|頭|羽|隻|票|[かカヵケヶ箇個]所|事業所|企業|法人|円)$/.test(
    unit,
  );
}
