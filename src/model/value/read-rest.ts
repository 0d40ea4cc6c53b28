/** Understands the words behind a numeral: its unit, its bound, whether it is a change, and what is only a remark. */

import type { Bound } from './quantity.ts';
import { findLeadingUnit, isKnownUnit } from './unit-words.ts';

export interface Rest {
  readonly unit: string;
  readonly bound?: Bound;
  /** Rise or fall, where the words make the number a change: `人減`, `%の増`. */
  readonly change?: 1 | -1;
}

/**
 * `rest` is half-width, without brackets, periods and note marks. `undefined` where it is a sentence (`か所を新設する`), so that
 * the number is no level.
 */
export function readRest(rest: string): Rest | undefined {
  const [first = '', ...lines] = rest.split('\n').map((line) => line.trim());
  const [next = ''] = lines.filter((line) => line !== '');
  const compact = next.replace(/\s/g, '');
  const phrase = isContinued(first, compact) ? first + compact : first;
  return readPhrase(joinWords(phrase));
}

/** A unit that was broken off onto the next line, or stands there whole, is no remark. */
function isContinued(first: string, next: string): boolean {
  if (next === '' || next.length > 16) return false;
  if (/^(?:増加?|減少?|削減|縮減|低減|短縮|上昇|低下|向上)$/.test(next)) return true;
  if (first === '') return isKnownUnit(next.replace(boundEnd, '')) || /^(?:以上|以下|以内|未満|超)/.test(next);
  if (/^(?:以上|以下|以内|未満|超|\/)/.test(next)) return true;
  return !isKnownUnit(first) && isKnownUnit(first + next);
}

const boundEnd = /(?:以上|以下|以内|未満|超|程度)$/;

/** Words behind a space are a remark (`85箇所 上方修正`) unless they go on with the unit, the bound or the change. */
function joinWords(phrase: string): string {
  const [first = '', ...words] = phrase.split(/\s+/);
  let joined = first;
  for (const word of words) {
    if (!goesOn.test(word)) break;
    joined += word;
  }
  return joined;
}

const goesOn =
  /^(?:以上|以下|以内|未満|超|程度|前後|を|の|に|\/|(?:増|減|削減|縮減|低減|向上|短縮|上昇|低下)(?!\p{Script=Han}{3}))/u;

const bounds: readonly (readonly [RegExp, Bound])[] = [
  [/以上|を下回らない/, '以上'],
  [/以下|以内|(?<=位)内|を(?:上回ら|超え|こえ)ない/, '以下'],
  [/未満|を下回る/, '未満'],
  [/超(?!過)|を(?:超える|上回る)|オーバー$/, '超'],
];
const rising = '増加|増|向上|上昇|拡大|引き?上げ|アップ|UP|up';
const falling = '減少|減|削減|縮減|低減|短縮|低下|縮小|圧縮|抑制|引き?下げ|ダウン|DOWN|down';
const unclear = '増減|改善|見直し|変動|新設|増設|増築|増員|新規|追加|増強|補強|超過';
const changeEnd = new RegExp(
  `(?:(?<rise>${rising})|(?<fall>${falling})|(?:${unclear}))(?:以上|以下|以内|程度|目標|予定|見込み?|させる|する|した|を目指す|をめざす|を図る|/年|[。!]){0,3}$`,
);
/** What may stand between a unit and the word of its change. */
const joint = /(?:以上|以下|以内|程度|[のをに]){0,3}$/;

/** 5件に削減, 5件以下へ抑制, 90%まで向上: where it is to go, and not by how much. */
const levelEnd = /(?:に|へ|にまで|まで)$/;

/** Words that say how a level is reached or kept, and no unit. */
// biome-ignore format: one family a line
const closing = new RegExp(`(?:${[
  'を目指す', 'をめざす', 'を達成', 'を維持', 'を確保', 'を継続', 'の達成', 'の維持', 'の確保', 'の取得', 'の参加', 'の利用', 'の来場', 'の実施', 'の開催', 'の整備', 'の設置', 'とする', 'にする', 'に到達', 'で維持', 'で実施', 'で開催', 'で開設', 'で導入', 'で設置', 'を維持する', 'する', 'など', '等', '也', 'まで', 'へ', 'に', 'を',
  '達成', '完了', '完成', '終了', '実施済み?', '実施', '予定', '見込み?', '維持', '継続', '速報値?', '確定値?', '推計値?', '概数', '実績', '目標', '計画', '参考値?',
  '整備', '設置', '採用', '開設', '導入', '開催', '認定', '策定', '配置', '確保', '供用開始', '供用', '登録', '参加', '受講', '上方修正', '下方修正',
  '発行', '配布', '配信', '掲載', '更新', '公開', '派遣', '訪問', '改修', '作成', '締結', '認証', '養成', '育成', '取得', '修了', '指定', '選定', '解消', '撤去', '除却', '着手', '着工',
].join('|')}|[。、,;…‥!?:]){1,4}$`);

const hedging =
  /(?:程度|前後|内外|規模|水準|レベル|ペース|相当|(?:[+]|プラス) ?α|を?(?:目途|めど|目処|目安)|くらい|ぐらい|ほど|近く|弱|(?<![増補])強|余り?|あまり|(?<=[%人円件点分秒位歳倍‰日㎡㎥戸回冊校社t]|時間|ポイント|世帯|m[23]|ha|k[gm]|トン|[か箇カヶ]所)台(?:前半)?)$/;
/** 15校全校, 15校すべて: so many, and no more than there are. */
const ofAll = /^([^\d\s全すべ]{1,6})(?:全て?|すべて|全部)(?:の?\1)?$/;
const leadingHedge = /^(?:余り?|数)(?=\p{L})/u;

/** A unit is written without hiragana but for か and つ (か所, か国語, 3つ). */
const unitPattern = /^(?:[^ぁ-ゖ。、,;:…‥~〜→➝⇒➡]|[かつ])*/;

function unitRun(text: string): string {
  return unitPattern.exec(text.slice(0, longest))?.[0] ?? '';
}

/** No unit is longer; what is, is a sentence. */
const longest = 40;

function readPhrase(phrase: string): Rest | undefined {
  const tail = phrase.slice(-longest);
  const change = changeEnd.exec(tail);
  if (change !== null && !isKnownUnit(phrase)) return readChange(phrase, tail, change);
  const found = findBound(phrase);
  if (found === undefined) return readUnit(phrase);
  const before = readUnit(phrase.slice(0, found.at).replace(/を$/, ''));
  if (before === undefined) return undefined;
  const per = /^\/[^\s/ぁ-ゖ]{1,6}$/.exec(phrase.slice(found.end, found.end + 8))?.[0] ?? '';
  return { unit: before.unit + per, bound: found.bound };
}

function findBound(phrase: string): { readonly at: number; readonly end: number; readonly bound: Bound } | undefined {
  const found = bounds.flatMap(([words, bound]) => {
    const match = words.exec(phrase);
    return match === null ? [] : [{ at: match.index, end: match.index + match[0].length, bound }];
  });
  return found.toSorted((a, b) => a.at - b.at)[0];
}

function readChange(phrase: string, tail: string, match: RegExpExecArray): Rest | undefined {
  const { rise, fall } = match.groups ?? {};
  const words = phrase.slice(0, phrase.length - tail.length + match.index);
  const bound = findBound(phrase)?.bound;
  const level = levelEnd.exec(words);
  const unit = words.slice(0, level?.index).replace(joint, '').replace(boundEnd, '');
  if ((rise ?? fall) === undefined || (unit !== '' && unitRun(unit) !== unit)) return undefined;
  if (level !== null) return { unit, ...(bound && { bound }) };
  return { unit, change: rise === undefined ? -1 : 1, ...(bound && { bound }) };
}

function readUnit(phrase: string): Rest | undefined {
  const open = /^[^~〜]{0,24}[~〜]$/.test(phrase);
  const text = (open ? phrase.slice(0, -1) : phrase).replace(leadingHedge, '').replace(ofAll, '$1');
  const hedged = leadingHedge.test(phrase) && !open;
  if (text.length > longest) return findRemarked(text);
  const bare = isKnownUnit(text) ? text : text.replace(closing, '');
  const unit = isKnownUnit(bare) && !/台$/.test(bare) ? bare : bare.replace(hedging, '');
  if (unitRun(unit) !== unit) return findRemarked(text);
  if (open) return { unit, bound: '以上' };
  return hedged || unit !== bare ? { unit, bound: '約' } : { unit };
}

/** A known unit before a comma, a colon or an arrow: what follows is a remark. */
function findRemarked(text: string): Rest | undefined {
  const unit = findLeadingUnit(text);
  return /^[。、,;…‥:]/.test(text.slice(unit.length)) ? { unit } : undefined;
}
