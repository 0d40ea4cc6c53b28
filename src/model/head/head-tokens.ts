/** What stands in a head, piece by piece: words of a role, printed figures, periods, brackets, and what is none of these. */

import { shortEra, spellOutEra } from '../year/fiscal-year.ts';
import { spellOutKanjiYears } from '../year/kanji-years.ts';
import { looksLikePeriod, partOfYear, periodRun, relativeYear } from './head-period.ts';

export type PrintedFigure =
  | 'attainment'
  | 'progress'
  | 'change'
  | 'change-rate'
  | 'ratio-to-previous'
  | 'share'
  /** Beside another year or figure than the one before it: 2013年度比, 対調定. */
  | 'ratio'
  | 'rating'
  | 'total';

export type HeadToken =
  | { readonly kind: 'baseline' | 'actual' | 'target' | 'plan'; readonly text: string }
  | { readonly kind: 'printed'; readonly text: string; readonly printed: PrintedFigure }
  /** Says how firm a figure is, and of a value when nothing else does: 見込, 速報値. */
  | { readonly kind: 'firmness'; readonly text: string }
  | { readonly kind: 'period' | 'bad-period' | 'latest' | 'later' | 'cumulative'; readonly text: string }
  /** 値, 数値: a value, of whatever role. */
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'reference' | 'joint' | 'particle' | 'word'; readonly text: string };

export interface HeadTokens {
  /** Outside of brackets. */
  readonly main: readonly HeadToken[];
  /** In brackets, of every depth, in their order. */
  readonly brackets: readonly HeadToken[];
  /** Of these, those in brackets that do not stand in another. */
  readonly outer: readonly HeadToken[];
}

/** Half-width, one kind of bracket, no blanks; without the marks of notes, of formulas (`A`, `(B)/(A)`) and of units. */
export function normalizeHead(text: string): string {
  return spellOutKanjiYears(text)
    .replace(formulaAlone, (formula) => (/[/÷／]/.test(formula) ? '対比' : '差引'))
    .replace(/[①-⑳⓪⓵-⓾❶-❿²³¹⁰-⁹]/g, '')
    .replace(/㊟|[※＊*†‡](?:注?[\d０-９]{1,2})?|[（(]?注[\d０-９]{1,2}[)）]?/g, '')
    .normalize('NFKC')
    .replace(yearsCounted, '')
    .replace(/['’‘′](?=\d\d(?!\d))/g, '20')
    .replace(shortEra, spellOutEra)
    .replace(/(?<![a-z])k?m[23](?!\d)|co2(?!\d)/gi, '')
    .replace(/[[〔【{〈《]/g, '(')
    .replace(/[\]〕】}〉》]/g, ')')
    .replace(/[〜～−–—]|‐/g, (dash) => (dash === '〜' || dash === '～' ? '~' : '-'))
    .replace(/(?<=\d)\s+(?=\d{1,2}月)/g, '年')
    .replace(/(?<=\d)\s+(?=[1-4](?:Q|四半期))/gi, '.')
    .replace(/[\s\u200b\ufeff]/g, '')
    .toLowerCase();
}

/** R6～8 3か年計, R3～5年3ヵ年計: how many years they are, which without the blank would be a digit of the last one. */
const yearsCounted =
  /(?<=\d\s|年|年\s|年度|年度\s)\d{1,2}[かカヵケヶ箇個]年度?間?(?=の?(?:合計|計|平均|累計|累積|目標|実績))/g;

/** ②－①, (C)/(A): a head that is nothing but the formula of its column. */
const formulaAlone = /^\s*[（(]?[①-⑳A-Za-zＡ-Ｚ][)）]?\s?[-－−–/÷／]\s?[（(]?[①-⑳A-Za-zＡ-Ｚ][)）]?\s*(?=$|[（(])/;

/** In one pass; a head that is all bracket is read as if it had none. */
export function tokenizeHead(head: string): HeadTokens {
  const main: HeadToken[] = [];
  const brackets: HeadToken[] = [];
  const inner = new Set<HeadToken>();
  let depth = 0;
  let at = 0;
  while (at < head.length) {
    const character = head.charAt(at);
    const into = depth === 0 ? main : brackets;
    const pair = depth === 0 && character === '(' ? undefined : matchToken(head, at, into.at(-1));
    if (pair !== undefined) {
      into.push(pair);
      if (depth > 1) inner.add(pair);
      at += pair.text.length;
      continue;
    }
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(depth - 1, 0);
    else if (!isMark(head, at)) pushWord(into, character);
    at += 1;
  }
  const outer = brackets.filter((token) => !inner.has(token));
  return main.some(isContent) ? { main, brackets, outer } : { main: brackets, brackets: [], outer: [] };
}

function isContent({ kind }: HeadToken): boolean {
  return kind !== 'particle' && kind !== 'joint' && kind !== 'reference';
}

function pushWord(into: HeadToken[], character: string): void {
  const last = into.at(-1);
  if (last?.kind === 'word') into[into.length - 1] = { kind: 'word', text: last.text + character };
  else into.push({ kind: 'word', text: character });
}

/** A letter of a formula (`A`, `(b)/(a)`), an operator, a sign of a unit. */
function isMark(head: string, at: number): boolean {
  const character = head.charAt(at);
  if (/[-+×÷=%‰△▲:/,.、，。★☆●○]/.test(character)) return true;
  const isLetter = (index: number) => /[a-z\d]/.test(head.charAt(index));
  return /[a-z]/.test(character) && !isLetter(at - 1) && !isLetter(at + 1);
}

const previous = '(?:対?(?:前年度?|前々年度?|前年同期|前回|前期))';
const against = `(?:対?(?:計画|目標|基準値?|基準年度?|策定時|当初|予算|年度間)|${previous})`;
const byTime =
  '(?:(?:計画|目標値?|指標|戦略|プラン|ビジョン|大綱|総合計画|基準値?)?(?:策定|設定|作成|計画|改定|改訂|見直し|開始|始期)(?:年度|前年度?|時点|時|前)(?:の)?(?:最新|現状|実績|基準)?(?:数値|値|実績)?)';

/** Tried in this order: what is longer, or stands in the words of another, comes first. */
const rules: readonly { readonly kind: HeadToken['kind']; readonly words: RegExp; readonly printed?: PrintedFigure }[] =
  [
    {
      kind: 'actual',
      words:
        /(?:中間|最終|事後|期末)?評価時(?:点)?(?:の)?(?:実績)?(?:値)?|(?:進捗|測定|計測|観測|評価)(?:値|数値)|調定額/y,
    },
    { kind: 'later', words: /\d{1,2}[かカヵケヶ箇個]?年度?(?:後|目(?=の?目標))|長期的?|中期的?|短期的?/y },
    { kind: 'printed', printed: 'ratio-to-previous', words: new RegExp(`${previous}の?(?:対比|比率|比(?!較))`, 'y') },
    {
      kind: 'printed',
      printed: 'change-rate',
      words: new RegExp(
        `${against}?(?:比|の)?(?:増減|伸び?|伸長|増加|減少|変化|上昇|純減|純増|削減|縮減|低減|改善|乖離)(?:率|割合|比率)`,
        'y',
      ),
    },
    {
      kind: 'printed',
      printed: 'change',
      words: new RegExp(
        `(?:比較)?${against}?(?:比|値?との|からの|の)?(?:比較)?(?:増減(?!理由|要因|内容|説明|の)(?:数|額|値|量|ポイント)?|差引き?(?:額)?|比較(?=$|\\()|差額|純減実績|乖離(?:値)?|(?<=年度?|前回|前期|(?:年度?|値|目標|計画|当初|策定時|前回|前期)との)差|(?<=^|[(]|実績の?)差(?=$|[()])|対(?:基準(?:値|年度?)?|策定時|当初|前年度?|前回)(?=$|\\()|(?:前年度?|前回|前期|策定時|当初|基準年度?)から(?:の)?(?:推移|変化|変動)(?=$|\\()|差異(?=$|[()])|(?:目標|計画|予算|前年度?)(?:値|額|数)?差(?=$|[()])|過不足|需給差)`,
        'y',
      ),
    },
    {
      kind: 'printed',
      printed: 'ratio',
      words:
        /対?(?:基準年度?|基準値?|策定時|当初|現状値?)比(?:率)?(?!較)|対(?:予算|調定|実績|国|県|全国)(?:額|値|平均)?比?(?=$|\()|^対比(?=$|\()/y,
    },
    {
      kind: 'printed',
      printed: 'attainment',
      words:
        /(?:目標値?)?(?:達成|到達)(?:率|度合い?|度|割合)|(?:対)?(?:目標|計画)(?:値)?(?:対)?比|(?:予算)?(?:執行|収入|消化|収納)率/y,
    },
    { kind: 'printed', printed: 'progress', words: /(?:進捗|進ちょく|進行)(?:率|度合い?|度|割合)/y },
    {
      kind: 'printed',
      printed: 'share',
      words: /構成(?:比率|割合|比)|百分比|(?:繰越|不用)率|占有率|シェア|(?:割合|比率)(?=$|\()/y,
    },
    {
      kind: 'printed',
      printed: 'rating',
      words:
        /(?:達成見込み?|(?:成果|指標|数値)の?(?:動向|推移|傾向|動き))(?=$|\()|(?:達成|進捗|進ちょく)状況(?:の)?(?:評価|区分|判定)|(?:達成|進捗)(?:状況|区分)(?=$|[()])|(?:進捗|達成)(?=$|\()|^(?:傾向|動向|ステータス)(?=$|\()|(?<!業績)(?:評価|判定|評定)(?:結果|値|ランク|区分)?|(?:検証|点検|審査|総括)結果(?=$|\()|自己点検(?!の|理由|内容|シート|票)|評語|ランク|(?:計画|予定|目標)(?:どお|通)りの?(?:進捗|達成|実施|進行)?(?:できた|した)?か(?=$|\()|(?:達成|進捗|実施)(?:でき|し)たか(?=$|\()/y,
    },
    {
      kind: 'printed',
      printed: 'total',
      words: /(?:合|小|総)計(?!画)|(?<![累合小総会統推集設家生時])計(?![画算測上器理装量])/y,
    },
    {
      kind: 'baseline',
      words: new RegExp(
        `${byTime}|計画始期(?=$|[()])|(?<=^|[()])始期(?=[()])|計画(?:策定|作成)値|(?<=^|[()])(?:計画|戦略|プラン)?策定(?=\\()|基準時(?:点)?(?:の)?(?:数値|値)?(?=$|[()])`,
        'y',
      ),
    },
    {
      kind: 'baseline',
      words:
        /(?:コロナ禍?|震災|合併|取組|取り組み|事業|導入|実施|着手|改革)(?:開始|実施)?前(?:の)?(?:数値|値|実績)?(?=$|[()])/y,
    },
    {
      kind: 'baseline',
      words:
        /(?:(?:計画|比較)?基準(?:年度?)?の?(?:数値|実績値?|値)|(?<=^|[\d年度次末時点の()])基準(?=$|[()])|基準年(?:度|次)?(?:の)?(?=$|[()]|令和|平成|昭和|[rhs]\d|\d{2}|(?!から|比|対|と|以)[^\d()]{1,8}[量数額率](?:$|\())|基準年度?(?:の)?実績|(?<=^|[()])基準(?=(?:面積|人口|排出量|使用量|消費量|[件人戸台校]数|世帯数|[量数額])(?:$|[()]))|年度の?(?:当初|初め?|始め?)(?:の?(?:数値|値))?|(?<=年度の?)(?:初め?|始め?)(?=$|[()])|期首(?:の?(?:数値|値))?(?=$|[()])|(?:現状|現況|現在|現時点|当初|初期|従来|従前|スタート|出発|開始)(?:の)?(?:数値|値)|(?:現状|現況)(?!把握|分析|認識|評価|維持)|当初(?!予算|計画)|従前|従来|ベースライン(?:の)?(?:数値|値)?|(?<![a-z])baseline(?![a-z])|スタート(?:時点?|年度?|ライン)?(?=$|[()])|ベース値|(?:起点|出発点)(?:の?数?値|年度?|時点?|(?=\()))/y,
    },
    {
      kind: 'target',
      words:
        /計画終期(?=$|[()])|(?<=^|[()])終期(?=$|\()|計画(?:期間)?(?:終了|満了)(?:時点?|年度?)(?:の?(?:目標)?値)?(?=$|[()])|目標(?:とする|年度の?)(?:数値|値|水準)|(?<=最終)目標年(?:度|次)?(?=\()|(?:目標|中間|最終)年(?:度|次)?(?=\(?(?:令和|平成|昭和|[rhs](?:\d|元)|\d))|目標年(?:度|次)?(?=\))|(?:重要業績評価指標|kpi)(?=\((?!重要|kpi))/y,
    },
    {
      kind: 'target',
      words:
        /(?<=年度?の|年度?末の)(?:kpi|重要業績評価指標|指標値?)(?=$|\()|(?<=[\d年度末])(?:kpi|kgi)値?(?=$|\()|(?<=[\d年度末の])ゴール(?=$|\()/y,
    },
    {
      kind: 'target',
      words:
        /めざそう値|目指そう値|(?:目指す|めざす|目指している)(?:数値|値|水準)|(?:目指|めざ)すべき(?:数値|値|水準)|期待値|期待(?:される|する)(?:数値|値|水準)|到達(?:目標|値)|達成(?:水準|基準)(?=$|\()|(?:目指す|めざす)(?:べき)?(?:姿|状態)(?=$|\()|(?:ゴール|ターゲット)(?:の?(?:数値|値)|(?=\())/y,
    },
    {
      kind: 'target',
      words:
        /(?<![a-z])target(?![a-z])|目標(?!年|時期|期間|期限|名|指標|項目|分野|区分|番号|達成|設定(?!値|数値)|との|に対|管理|体系)(?:設定)?(?:の)?(?:数値|値|水準|数|額|量|件数|人数|率)?(?:の)?等?/y,
    },
    {
      kind: 'plan',
      words:
        /量の見込み?|(?:ニーズ|需要|必要)量|見込み?(?:量|数|額)|(?:確保|供給|提供)の?(?:方策|内容|体制|量)|目安(?:値|量)?|参考値|想定(?:数値|値)/y,
    },
    {
      kind: 'plan',
      words:
        /(?:当初|補正|最終|歳入|歳出)?予算(?!科目|区分|費目|名|事業|書|上)(?:現額|額|計上額|案)?|計画(?:数値|値|額|量|数|ベース値?(?!ライン)|事業[費量])|(?<!総合)計画(?!名|期|書|ど|通|的|の|目|頁|ペ|に|事業|策定|年|区分|上)/y,
    },
    {
      kind: 'actual',
      words:
        /実績(?!報告|の|評価|内容|説明|概要)(?:数値|値|件数|人数|回数|数|額|量|データ)?|決算(?!書|科目|区分|年)(?:見込み?)?(?:額|値)?|(?<=^)(?:年度末|期末)(?:の?(?:数値|値))?(?=$|\()|(?:収入|支出|執行|歳入|歳出)済み?額|(?:支出|収入|執行)額|(?:直近|最新|最近)(?:の)?(?:実績)?(?:数値|値|データ)|中間(?:実績)?値|達成値|実測値|確定(?:数値|値|額)|結果(?:値|$)|(?<![a-z])actual(?![a-z])/y,
    },
    {
      kind: 'firmness',
      words: /(?:見込み?|見通し|速報|暫定|推計|推定|予測|予定|予想|試算|確定|着地|概数)(?:数値|値|額|数)?/y,
    },
    { kind: 'cumulative', words: /累計(?:値|額|数)?|累積(?:値|額|数)?|通算|単年度?(?:値)?(?=$|[(）)])/y },
    { kind: 'latest', words: /直近|最新/y },
    { kind: 'bad-period', words: /(?:明治|大正|昭和|平成|令和)[^\d元()]{0,2}年度末?/y },
    { kind: 'reference', words: /参考/y },
    { kind: 'joint', words: /及び|および|並びに|又は|または|[・と/→⇒]/y },
    {
      kind: 'particle',
      words:
        /における|(?<=年度?)期末(?=$|[()])|時点|までの|まで|以降|以後|時|頃|の|は|を|に|が|から|度|末日?|(?<=末)日(?=現在|時点)|ごろ|等/y,
    },
    { kind: 'value', words: /数値|値|実数|データ|平均(?!寿命|気温)|(?<=[のる])状[況態]/y },
  ];

/** Where none begins, which is nearly everywhere, one look tells it. */
const anyRule = new RegExp(rules.map(({ words }) => `(?:${words.source})`).join('|'), 'y');
const yearsAlone = /現在/y;

/** 2013年度比: what the year is compared with is none that the values are of. */
const againstYear = /対?比(?!較)(?:率)?/y;

function matchToken(head: string, at: number, before: HeadToken | undefined): HeadToken | undefined {
  const period = matchPeriod(head, at, before);
  if (period !== undefined) return period;
  const isNow = matchAt(yearsAlone, head, at);
  // 「9月30日現在」 and 「9月末日現在」 say a day; 「現在」 alone stands beside 「策定時」.
  const isOfDay = before?.kind === 'period' || (before?.kind === 'particle' && /^(?:末日?|日)$/.test(before.text));
  if (isNow !== undefined) return { kind: isOfDay ? 'particle' : 'baseline', text: isNow };
  if (matchAt(anyRule, head, at) === undefined) return undefined;
  for (const { kind, words, printed } of rules) {
    const text = matchAt(words, head, at);
    if (text === undefined) continue;
    if (kind === 'printed') return printed && { kind, text, printed };
    return { kind, text } as HeadToken;
  }
  return undefined;
}

function matchPeriod(head: string, at: number, before: HeadToken | undefined): HeadToken | undefined {
  const isInWord = before?.kind === 'word' && /[a-z\d第]$/.test(before.text);
  if (isInWord) return undefined;
  const part = matchAt(partOfYear, head, at);
  if (part !== undefined) return { kind: 'period', text: part };
  const run = matchAt(periodRun, head, at);
  const isSpan =
    /(?:過去|直近|最近|今後)の?$/.test(head.slice(Math.max(0, at - 3), at)) && /^\d{1,2}年/.test(run ?? '');
  // 5年平均 is of as many years, 令和5年平均 of its months.
  const isMean = /^(?:3|5|10)年$/.test(run ?? '') && head.startsWith('平均', at + (run?.length ?? 0));
  if (run !== undefined && looksLikePeriod(run) && !isSpan && !isMean) {
    const against = matchAt(againstYear, head, at + run.length);
    if (against !== undefined) return { kind: 'printed', printed: 'ratio', text: run + against };
    return { kind: 'period', text: run };
  }
  const relative = matchAt(relativeYear, head, at);
  return relative === undefined ? undefined : { kind: 'period', text: relative };
}

function matchAt(words: RegExp, head: string, at: number): string | undefined {
  words.lastIndex = at;
  const text = words.exec(head)?.[0];
  return text === '' ? undefined : text;
}
