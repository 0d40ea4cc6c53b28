/** Cuts a text into the words that a change may not cut: a number, its unit, a name in Latin or katakana, a short note in brackets. */

import { append } from '../finding/append.ts';
import { toHalfWidth } from '../model/text/text-width.ts';
import { findPairs } from './bracket-pairs.ts';
import { meaningOf } from './compare-meaning.ts';

export interface Token {
  readonly kind: 'number' | 'unit' | 'name' | 'word' | 'open' | 'close' | 'mark';
  /** With the white space that follows it, and that before it at the start of the text: all tokens together are the text. */
  readonly text: string;
  /** Tokens of one key mean the same. */
  readonly key: string;
}

/** The words of two texts. */
export interface Words {
  readonly old: readonly Token[];
  readonly now: readonly Token[];
}

/** Of a note in brackets, up to 20 characters, only numbers may change alone: the keys of all its words hold the rest of it. */
export function findTokens(text: string): readonly Token[] {
  const pieces: { kind: Token['kind']; text: string }[] = [];
  let lead = '';
  for (const piece of findPieces(text)) {
    const last = pieces.at(-1);
    if (piece.kind !== 'space') pieces.push({ kind: piece.kind, text: lead + piece.text });
    else if (last !== undefined) last.text += piece.text;
    lead = piece.kind === 'space' && last === undefined ? piece.text : '';
  }
  if (lead !== '') pieces.push({ kind: 'mark', text: lead });
  return joinNotes(pieces.map((piece) => ({ ...piece, key: meaningOf(piece.text) })));
}

const longestNote = 20;

/** e.g. the keys of `（6,227千円）` are those of `（6,166千円）` but for the number. */
function joinNotes(tokens: readonly Token[]): readonly Token[] {
  const joined = [...tokens];
  for (const { open, close } of findPairs(tokens.map(({ text }) => text.trim()))) {
    if (close - open > longestNote + 1) continue;
    const note = tokens.slice(open, close + 1);
    const inside = note.slice(1, -1);
    if (inside.some(({ kind }) => kind === 'open' || kind === 'close')) continue;
    if (inside.reduce((length, { text }) => length + text.length, 0) > longestNote) continue;
    const frame = note.map(({ kind, key }) => (kind === 'number' ? '#' : key)).join('');
    joined.splice(open, note.length, ...note.map((token) => ({ ...token, key: `${frame} ${token.key}` })));
  }
  return joined;
}

interface Piece {
  readonly kind: Token['kind'] | 'space';
  readonly text: string;
}

// biome-ignore format: one line a family of units
const units = [
  '年度末', '年度当初', '年度', '年間', '年目', '年生', '年末', '年', '月末', '月間', '月', '日間', '日', '週間', '週', '時間', '時', '分間', '分', '秒',
  '円', '%', '‰', '割', '倍', '位', '㎡', '㎢', '㎥', '㎞', '㎏', '度', 'ポイント',
  '人分', '人', '名', '世帯', '団体', '社', '企業', '事業所', '事業', '店舗', '店', '組', 'グループ', '町会', '自治体',
  '園', '[かカヵケヶ箇]所', '[かカヵケヶ箇]国語', '[かカヵケヶ箇]国', '[かカヵケヶ箇]月', '[かカヵケヶ箇]年', '校区', '校', '施設', '会館', '会場', '地区', '地域', '公園', '路線', '区画', 'ユニット',
  '件', '回', '本', '棟', '戸', '室', '床', '席', '台', '基', '個', '冊', '部', '枚', '点', '頁', 'ページ', '通', '票', '種類', '種',
  '講座', 'コース', 'クラス', '学級', '項目', '指標', '言語', '歳', '代', '号', '番', '章', '節', '条', '項', '階', '頭', '羽', '匹', 'トン',
];
const katakana = '[\\u30a1-\\u30fa\\u30fc-\\u30fe\\uff66-\\uff9f]';

/** In the order of preference at one place, on half-width text. */
const grammar: readonly (readonly [Piece['kind'], string])[] = [
  ['space', '\\s+'],
  ['name', '(?:https?://|www\\.)[\\w/:%#$&?~.=+@-]+|(?<![\\w.+-])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+'],
  ['name', "[A-Za-z][A-Za-z0-9]*(?:[-.'&_+][A-Za-z0-9]+|(?<=\\d),\\d+)*"],
  ['number', '\\d+(?:-\\d+)+(?![,.]?\\d)'], // e.g. 1-2-2, 03-1234-5678
  ['number', '(?:(?<![\\p{L}\\p{N}\\])])[-−△▲▽▼+])?\\d+(?:[,.]\\d+)*'],
  ['unit', `(?<=\\d\\s?)(?:(?:百万|千万|十万|[万億兆千百])?(?:${units.join('|')})|百万|千万|十万|[万億兆千百])`],
  ['name', `${katakana}+`],
  ['open', '[([{<〔【「『〈《]'],
  ['close', '[)\\]}>〕】」』〉》]'],
];
const pattern = new RegExp(grammar.map(([, each], index) => `(?<p${index}>${each})`).join('|'), 'gu');

function findPieces(text: string): readonly Piece[] {
  const half = toHalfWidth(text);
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of half.matchAll(pattern)) {
    if (match.index < done) continue;
    append(pieces, findWords(text.slice(done, match.index)));
    const kind = grammar.find((_, index) => match.groups?.[`p${index}`] !== undefined)?.[0] ?? 'mark';
    const length = kind === 'unit' ? lengthOfUnit(half.slice(match.index), match[0].length) : match[0].length;
    done = match.index + length;
    pieces.push({ kind, text: text.slice(match.index, done) });
  }
  return [...pieces, ...findWords(text.slice(done))];
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
const longestWord = 8;

/** That of the word it begins where that is longer: the 分 of 3分野 is no unit. */
function lengthOfUnit(half: string, length: number): number {
  const [word] = segmenter.segment(half.slice(0, longestWord));
  return Math.max(length, word?.segment.length ?? 0);
}

const particle = /^[はがをにへとでのもやか]$/;

/** Words of kanji and hiragana; a single kana that is no particle belongs to the word before it: 基づき, 対応し. */
function findWords(text: string): readonly Piece[] {
  const pieces: { kind: 'word' | 'mark'; text: string }[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const last = pieces.at(-1);
    const isEnding = /^[ぁ-ゖ]$/.test(segment) && !particle.test(segment);
    if (isEnding && last?.kind === 'word' && !particle.test(last.text)) last.text += segment;
    else pieces.push({ kind: isWordLike ? 'word' : 'mark', text: segment });
  }
  return pieces;
}
