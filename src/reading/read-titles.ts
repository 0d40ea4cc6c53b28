/** What the titles over a table say of its document: whose it is, which plan it is about, and on which day. */

import type { CalendarDate } from '../model/year/fiscal-year.ts';
import { parsePeriod } from '../model/year/parse-period.ts';

export interface TitleFacts {
  readonly organization?: string;
  readonly plan?: string;
  readonly section?: string;
  readonly date?: CalendarDate;
  /** As written: by when the targets are to be reached. */
  readonly target?: string;
}

/** From the top; the first that says it plainly. Longer texts are no titles. */
export function readTitles(texts: readonly string[], documentDate: CalendarDate): TitleFacts {
  const lines = texts.flatMap((text) => text.split('\n').map((line) => line.trim())).filter(isShort);
  const plan = first(lines, findPlan);
  const organization = first([...(plan === undefined ? [] : [plan]), ...lines], findOrganization);
  // Of several sections none made the document.
  const sections = new Set(lines.flatMap((line) => findSection(line) ?? []));
  const [section] = sections.size === 1 ? sections : [];
  const date = first(lines, (line) => findDate(line, documentDate));
  const target = first(lines, (line) => findTarget(line, documentDate));
  return {
    ...(organization === undefined ? {} : { organization }),
    ...(plan === undefined ? {} : { plan }),
    ...(section === undefined ? {} : { section }),
    ...(date === undefined ? {} : { date }),
    ...(target === undefined ? {} : { target }),
  };
}

const longest = 80;

function isShort(text: string): boolean {
  return text !== '' && text.length <= longest;
}

function first<T>(lines: readonly string[], find: (line: string) => T | undefined): T | undefined {
  for (const line of lines) {
    const found = find(line);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `第２次青空市総合計画　進捗管理表` → `第２次青空市総合計画`; the word 計画 alone names none. */
function findPlan(line: string): string | undefined {
  const [phrase = ''] = line
    .replace(/^[（(「『【〔［[<〈《]/, '')
    .split(/[\s　（(「」『』）)【】〔〕［］[\]<>〈〉《》]/);
  const kinds = ['計画', '戦略', 'プラン', 'ビジョン', '構想', '大綱'];
  const ends = kinds.flatMap((kind) => (phrase.includes(kind) ? [phrase.lastIndexOf(kind) + kind.length] : []));
  const end = Math.max(0, ...ends);
  return end > 4 ? phrase.slice(0, end) : undefined;
}

/** `第２期みどり町まち・ひと…` → `みどり町`, at the beginning alone. */
function findOrganization(line: string): string | undefined {
  const plain = line.replace(/^第[\d０-９一二三四五六七八九十]{1,3}[次期]/, '');
  // 都市, 地区, 市町村 and the like are words, no names.
  if (/^(?:都市|地区|市町|町村|全国|区市|道府|各|本|当|新|(?:上|下)?水道)/.test(plain)) return undefined;
  const letters = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,9}/u.exec(plain)?.[0] ?? '';
  const ends = [...letters].flatMap((_, index) => (index > 0 && index < 8 ? [index + 1] : []));
  return ends.map((end) => letters.slice(0, end)).find((name) => isPlaceName(name, letters.slice(name.length)));
}

/** Whole, and not the beginning of a longer one: 宇都宮市, 四日市市, 羽村市, 東村山市. */
function isPlaceName(text: string, rest: string): boolean {
  if (/[都道府]$/.test(text)) return /^(?:北海道|東京都|京都府|大阪府)$/.test(text);
  if (!/[県市区町村]$/.test(text)) return false;
  return !/^市/.test(rest) && !(/市$/.test(text) && /^町(?![内民村会])/.test(rest)) && !/^山市/.test(rest);
}

/** `企画部企画課`, `令和６年１０月１日　デジタル推進課`. */
function findSection(line: string): string | undefined {
  return line
    .split(/[\s　：:]/)
    .find(
      (word) =>
        word.length >= 3 &&
        word.length <= 16 &&
        /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}][\p{L}ー・]*[課室]$/u.test(word) &&
        !/^(?:所管|担当|主管|所属|関係|主務|実施|作成|この|その|どの)課$/.test(word),
    );
}

/** `令和６年７月３１日現在`: a day, not a month or a year. */
function findDate(line: string, documentDate: CalendarDate): CalendarDate | undefined {
  for (const word of line.split(/[\s　（()）]/)) {
    const period = parsePeriod(word.replace(/^(?:作成日?|基準日|時点)[：:]?/, ''), { documentDate })?.period;
    if (period?.type === 'date' && period.day !== undefined) {
      return { year: period.year, month: period.month, day: period.day };
    }
  }
  return undefined;
}

/** `（目標年度：令和９年度）`, `目標年次 2030年`: one year. */
function findTarget(line: string, documentDate: CalendarDate): string | undefined {
  const [, text] = /目標年(?:度|次)?\s{0,2}[：:はが=＝]?\s{0,2}([^\s　：:（()）、。]{2,12})/.exec(line) ?? [];
  const period = text === undefined ? undefined : parsePeriod(text, { documentDate })?.period;
  return period?.type === 'fiscal-year' || period?.type === 'calendar-year' ? text : undefined;
}
