/** What a head over values says: whose role they have, of which period, how firm they are, or that they were worked out. */

import { type HeadPeriod, isPartAlone, joinPeriods } from '../head/head-period.ts';
import {
  type HeadToken,
  type HeadTokens,
  normalizeHead,
  type PrintedFigure,
  tokenizeHead,
} from '../head/head-tokens.ts';
import { saysWords } from '../head/header-words.ts';
import { type Firmness, findFirmness } from '../value/firmness.ts';
import { type FiscalYear, fiscalYear, fiscalYearOf } from '../year/fiscal-year.ts';
import { type FiscalYearContext, parseFiscalYear } from '../year/parse-fiscal-year.ts';
import { fiscalYearOfPeriod } from '../year/period.ts';
import { isFirstEdition, isFormerEdition, isLaterEdition, isRoundOfChange, roundOfChange } from './edition-words.ts';
import { findOthers } from './of-others.ts';
import { unitOfBracket } from './unit-of-name.ts';

export type { HeadPeriod } from '../head/head-period.ts';
export type { PrintedFigure } from '../head/head-tokens.ts';

export interface Head {
  readonly role: 'baseline' | 'actual' | 'target' | 'plan' | 'printed';
  readonly printed?: PrintedFigure;
  /** 自己評価, as `torikumi.yaml` says: it may differ from what is computed. */
  readonly isOwn?: true;
  readonly firmness: Firmness;
  /** Whether the head names its role: `27年度実績` does, `27年度` does not. */
  readonly named: boolean;
  readonly period: HeadPeriod;
  readonly cumulative?: boolean;
  /** Of 変更後 and 見直し後 1, of 再変更後 2: of the targets of a year the highest is in force. */
  readonly revised?: number;
  /** 現状値, 現在: where a baseline stands beside it, it is the latest actual. */
  readonly current?: boolean;
  /** 中間, 最終, 5年後, 2年目, 第3回: tells two values of a role apart that nobody dates. */
  readonly stage?: string;
  /** What is measured, where the head says it beside the year: `75歳未満（2020年）`. It holds values only if its cells do. */
  readonly subject?: string;
  /** Of numbers that bear none. */
  readonly unit?: string;
  /** What its year was taken from, where the head itself names none: 実績 beside 前年度実績, 1年目 of a plan. */
  readonly yearFrom?: 'heads' | 'title' | 'name' | 'date' | 'plan' | 'baseline';
  /** 計 beside the parts of its year, which it adds up. */
  readonly isTotal?: true;
  /** `torikumi.yaml` says what the column is: its neighbours change nothing of it. */
  readonly given?: true;
}

/** `undefined` when the head says nothing of a value, e.g. `備考` or `目標値の考え方`. */
export function readHead(text: string, context: FiscalYearContext): Head | undefined {
  const head = withoutSurvey(withoutChoice(normalizeHead(text)));
  const tokens = withoutOtherYears(tokenizeHead(head), context);
  const { main, brackets } = tokens;
  const worked = readYearFormula(head, context);
  if (worked !== undefined) return worked;
  const noun = main.findLast(isNoun);
  if (noun === undefined || criterion.test(head)) return undefined;
  const said = noun.kind === 'word' ? readSubject(head, main, brackets) : readRole(main, brackets, tokens.outer);
  if (said === undefined) return undefined;
  const period =
    said.role === 'target' ? readHeadPeriod(untilItsYear(tokens), context) : readHeadPeriod(tokens, withPast(context));
  if (!said.named && period.type === 'none') return undefined;
  const ahead = said.role === 'actual' && isAhead(said, period, head, context) ? 'plan' : said.role;
  // 見直し後（R8） says of which of two targets it is, and nothing else.
  const isEdition = ahead === 'plan' && said.subject !== undefined && isLaterEdition(said.subject);
  const role = isEdition ? 'target' : ahead;
  const cumulative =
    findCumulative([...main, ...brackets], said, period) ??
    (role === 'target' && ofPlanYears.test(withoutGroup(head, period)) ? true : undefined);
  const stage = stages.exec(head)?.[0];
  const unit = unitOfHead(text);
  const subject = said.role === 'printed' ? undefined : findOthers(main, brackets);
  const { subject: _, ...plain } = said;
  return {
    ...(isEdition ? { ...plain, named: true } : said),
    ...(subject === undefined ? {} : { subject }),
    role,
    firmness: (ofDemand.test(head) ? undefined : findFirmness(head)) ?? (role === 'plan' ? 'planned' : 'final'),
    period,
    ...(cumulative === undefined ? {} : { cumulative }),
    ...(stage === undefined ? {} : { stage }),
    ...(role === 'target' && revisedWords.test(head) ? { revised: roundOfChange(head) } : {}),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** 量の見込み of a plan for children, 見込量 of one for care: what the plan reckons with, and no forecast of what will be measured. */
const ofDemand = /量の見込み?|見込み?量/;

/** 基準値（平成22年国勢調査）, 現況値 平成27年国勢調査: where a value was taken from, behind its year. */
function withoutSurvey(head: string): string {
  const at = head.search(/(?<=[\d元]年|[\d元]年度|\))(?!度)[\p{Script=Han}ァ-ヶー・]{2,12}(?:調査|センサス|統計)\)?$/u);
  if (at < 0) return head;
  const rest = head.slice(0, at) + (head.endsWith(')') ? ')' : '');
  return tokenizeHead(rest).main.some(isRole) ? rest : head;
}

/** 目標値（R8）又は実施スケジュール: what stands in some of the cells instead of a value. */
function withoutChoice(head: string): string {
  const [choice = '', words = ''] = /(?<=[値)標績])(?:又は|または|もしくは|若しくは)([^()\d]{2,16})$/.exec(head) ?? [];
  return choice === '' || tokenizeHead(words).main.some(isRole) ? head : head.slice(0, -choice.length);
}

/** R5/R4, R5÷R4×100, R5-R4, (R5-R4)/R4: worked out of two years that follow each other; R5/H25 of two that do not. */
function readYearFormula(head: string, context: FiscalYearContext): Head | undefined {
  const [, one = '', sign, other = '', over] =
    /^\(?([^-/÷()]{1,12})([-/÷])([^-/÷()×]{1,12})\)?(?:[/÷]([^-/÷()×]{1,12}))?(?:×100)?(?:\(%\))?$/.exec(head) ?? [];
  const [later, earlier] = [one, other].map((text) => parseFiscalYear(text, withPast(context))?.year);
  if (later === undefined || earlier === undefined || later <= earlier) return undefined;
  const follows = later === earlier + 1;
  if (over !== undefined ? sign !== '-' || over !== other || !follows : sign === '-' && !follows) return undefined;
  const printed =
    sign !== '-' ? (follows ? 'ratio-to-previous' : 'ratio') : over === undefined ? 'change' : 'change-rate';
  const period = { type: 'period', period: { type: 'fiscal-year', year: later }, certain: true } as const;
  return { role: 'printed', printed, firmness: 'final', named: true, period };
}

/** 目標（5年間）, 計画期間目標: of the years together. */
const ofPlanYears =
  /(?:[2-9]|1\d)(?:か|カ|ヶ|ケ|箇)?年度?間(?!平均)|期間(?:中|内|全体|目標)|計画期間(?!末|終了|満了|平均)/;

/** 目標（令和5年度（計画期間）） is of its year, in the years of the plan. */
function withoutGroup(head: string, { type }: HeadPeriod): string {
  return type === 'period' ? head.replace(/\((?:第\d{1,2}[期次]|前期|後期|[現本次])?の?計画期間(?=\))/g, '') : head;
}

/** A評価, B判定（基準）: from which value on a letter is given. */
const criterion = /^[a-es](?:評価|判定|評定|ランク)(?:の?基準|の?水準)?(?:\((?:基準|水準)\))?$/;

const revisedWords =
  /(?:変更|見直し|見直|改定|改訂|修正|更新|再設定)後|新(?:たな|しい)?目標|(?:変更|見直し|改定|改訂|修正)目標|目標(?:値)?\((?:変更|見直し|改定|改訂|修正|新)\)/;

/** 効果額（千円）, 令和4年度（単位：人）: the one unit in brackets; （年） and （地区） tell which. */
export function unitOfHead(text: string): string | undefined {
  const brackets = text.match(/[（(［[][^（()）［\][］]{1,14}[)）\]］]/g) ?? [];
  const units = brackets.flatMap((bracket) => unitOfBracket(bracket.slice(1, -1)) ?? []);
  const [unit, ...others] = units.filter((each) => !/^(?:年|度|日|月|週|事業|地区|地域|組|班|[A-Za-z])$/.test(each));
  return others.length === 0 ? unit : undefined;
}

/** Whether a text is a head over values, whatever its year: a role, a period, a figure that is worked out; a number alone is none. */
export function speaksOfValues(text: string): boolean {
  const noun = tokenizeHead(normalizeHead(text)).main.findLast(isNoun);
  return noun !== undefined && noun.kind !== 'word' && noun.kind !== 'value';
}

type Said = Omit<Head, 'period' | 'firmness' | 'cumulative' | 'stage' | 'revised'>;

const stages =
  /中間|最終|長期|中期|短期|第?\d{1,2}(?:年度?(?:後|目(?!標))|か年|期|回)|前々?回|今回|初回|前期|後期|初年度|最低|最小|最大|上限|下限/;
type RoleToken = HeadToken & { readonly kind: 'baseline' | 'actual' | 'target' | 'plan' | 'printed' };

function isNoun({ kind }: HeadToken): boolean {
  return kind !== 'particle' && kind !== 'joint' && kind !== 'reference';
}

function isRole(token: HeadToken): token is RoleToken {
  return ['baseline', 'actual', 'target', 'plan', 'printed'].includes(token.kind);
}

/**
 * The last word of a head says what it is; the words in brackets only where it has none of its own, those of the nearest group
 * first: R5（目標（後期計画）） is a target.
 */
function readRole(
  main: readonly HeadToken[],
  brackets: readonly HeadToken[],
  outer: readonly HeadToken[] = [],
): Said | undefined {
  if (isJoint(main)) return undefined;
  const own = main.findLast(isRole);
  // 見直し前（目標値（R6）） and 当初（目標値（R6）） are targets, though alone they are where the plan began.
  const isOfFirst = !main.some(({ kind }) => kind === 'period') && isDatedTarget(brackets);
  const isFormer =
    own?.kind === 'baseline' &&
    (isFormerEdition(own.text) || (isOfFirst && isFirstEdition(own.text))) &&
    brackets.some(({ kind }) => kind === 'target');
  const role = (isFormer ? undefined : own) ?? outer.findLast(isRole) ?? brackets.findLast(isRole);
  if (!main.some(isRole) && isOfTwo(brackets)) return readYearOfTwo(main, brackets);
  const others = [...main, ...brackets];
  const hasPeriod = others.some(({ kind }) => kind === 'period' || kind === 'bad-period');
  if (role === undefined) {
    if (others.some(({ kind }) => kind === 'later')) return hasPeriod ? { role: 'target', named: true } : undefined;
    if (others.some(({ kind }) => kind === 'firmness' || kind === 'latest')) return { role: 'actual', named: true };
    if (!hasPeriod && main.some(({ kind }) => kind === 'cumulative'))
      return { role: 'printed', printed: 'total', named: true };
    return hasPeriod ? { role: 'actual', named: false } : undefined;
  }
  // 進捗（実績） beside 進捗（目標): what stands in the brackets, of how far it has come.
  const aside = role.kind === 'printed' && role.printed === 'rating' ? findOnlyValue(brackets) : undefined;
  if (aside !== undefined && main.length === 1) return { role: aside, named: true };
  // 目標収納率 is to be reached, 目標達成率 is worked out.
  if (role.kind === 'printed' && isOfTarget(main, role)) return { role: 'target', named: true };
  if (role.kind === 'printed') return { role: 'printed', printed: role.printed, named: true };
  // 総合計画 is no plan of a value, unless values stand below it; 平成12年度計画 is.
  const ofPlan = main.find(({ kind }) => kind === 'word');
  if (/^計画[数量]?$/.test(role.text) && !hasPeriod && ofPlan !== undefined)
    return main.at(-1) === role ? { role: 'plan', named: true, subject: ofPlan.text } : undefined;
  const isReference = role.kind === 'target' && others.some(({ kind }) => kind === 'reference');
  if (isReference) return { role: 'plan', named: true };
  const isOfDay = role.kind === 'actual';
  const baseline = others.find(({ kind, text }) => kind === 'baseline' && !(isOfDay && text === '現在'));
  // H29年度実績（基準値）, 策定時実績: an actual that is the baseline; R5実績（現在） is of that day.
  if (role.kind === 'baseline' || (role.kind === 'actual' && baseline !== undefined)) {
    const isCurrent = /現状|現況|現在|年度当初/.test((baseline ?? role).text) && role.kind !== 'actual';
    return { role: 'baseline', named: true, ...(isCurrent ? { current: true } : {}) };
  }
  return { role: role.kind, named: true };
}

/** The role of brackets that hold one word besides a period: 実績, 目標値. */
function findOnlyValue(brackets: readonly HeadToken[]): 'actual' | 'target' | undefined {
  const [token, ...others] = brackets.filter(({ kind }) => kind !== 'period' && kind !== 'particle');
  if (token === undefined || others.length > 0) return undefined;
  return token.kind === 'actual' || token.kind === 'target' ? token.kind : undefined;
}

/** （目標値（R6））, and not （R2）（数値目標）. */
function isDatedTarget(brackets: readonly HeadToken[]): boolean {
  const target = brackets.findIndex(({ kind }) => kind === 'target');
  const period = brackets.findIndex(({ kind }) => kind === 'period');
  return target >= 0 && period > target;
}

function isOfTarget(main: readonly HeadToken[], role: HeadToken): boolean {
  return main[main.indexOf(role) - 1]?.kind === 'target';
}

/** 実績・目標, 計画と実績: two roles at once, or a value with something else (現状と課題). */
function isJoint(main: readonly HeadToken[]): boolean {
  return main.some(({ kind }, index) => {
    const [one, other] = [main[index - 1], main[index + 1]];
    if (kind !== 'joint' || one === undefined || other === undefined) return false;
    return (
      (isRole(one) || isRole(other)) && one.kind !== 'period' && other.kind !== 'period' && one.kind !== other.kind
    );
  });
}

/** （目標値（上段）・実績値（下段））: two values in each cell. */
function isOfTwo(brackets: readonly HeadToken[]): boolean {
  const roles = new Set(brackets.filter(isRole).map(({ kind }) => kind));
  return roles.has('actual') && (roles.has('target') || roles.has('plan')) && isJoint(brackets);
}

/** 令和5年度（年度別目標・実績）: of which of them the year is, the document's date tells; 令和5年度（目標・実績） may hold both. */
function readYearOfTwo(main: readonly HeadToken[], brackets: readonly HeadToken[]): Said | undefined {
  const isYear = main.length > 0 && main.every(({ kind }) => kind === 'period' || kind === 'particle');
  const isByYear = brackets.some(({ kind, text }) => kind === 'word' && /^[各毎]?年[度次]?(?:別|毎|ごと)?$/.test(text));
  return isYear && isByYear ? { role: 'actual', named: false } : undefined;
}

/** A head whose last word is none of ours is a value where a year or role stands beside: 75歳未満（2020年）. */
function readSubject(head: string, main: readonly HeadToken[], brackets: readonly HeadToken[]): Said | undefined {
  const subject = main.map(({ text }) => text).join('');
  if (saysWords(subject) || saysWords(head) || isRoundOfChange(subject)) return undefined;
  const hasPeriod = [...main, ...brackets].some(({ kind }) => kind === 'period');
  if (main.some(isRole)) return readRoleOf(main, hasPeriod);
  const said = readRole(brackets, []);
  if (said?.printed !== undefined && ofComparison.has(said.printed)) return undefined;
  if (said === undefined || said.role === 'printed')
    return hasPeriod ? { role: 'actual', named: false, subject } : undefined;
  return hasPeriod || said.named ? { ...said, subject } : undefined;
}

/** 全国（増減（R4））: worked out beside values, and no value of 全国; 男性（割合（R4）） is one. */
const ofComparison: ReadonlySet<PrintedFigure> = new Set<PrintedFigure>([
  'attainment',
  'progress',
  'change',
  'change-rate',
  'ratio-to-previous',
]);

/** 目標人口（2030年）, 平成26年度目標事業量, 実績効果額: a role with what it is of right behind it. */
function readRoleOf(main: readonly HeadToken[], hasPeriod: boolean): Said | undefined {
  const nouns = main.filter(({ kind }) => kind !== 'period');
  const [role, subject, ...others] = nouns;
  if (role === undefined || subject?.kind !== 'word' || others.length > 0 || !isRole(role)) return undefined;
  if (!hasPeriod && role.kind !== 'target' && role.kind !== 'actual') return undefined;
  if (role.kind === 'printed' || main.indexOf(subject) !== main.indexOf(role) + 1) return undefined;
  return { role: role.kind, named: true, ...(isLimit(subject.text) ? {} : { subject: subject.text }) };
}

/** 目標下限 and 目標上限値 are two ends, and no two things. */
function isLimit(text: string): boolean {
  return /^(?:下限|上限|最低|最小|最大)値?$/.test(text);
}

/** The words outside of brackets come first; brackets may say the same, or a part of it, else they are an aside: （④は29年度）. */
function readHeadPeriod({ main, brackets, outer }: HeadTokens, context: FiscalYearContext): HeadPeriod {
  const all = [...main, ...brackets];
  if (all.some(({ kind }) => kind === 'bad-period')) return { type: 'not-a-period' };
  const runs = (tokens: readonly HeadToken[]) => tokens.filter(({ kind }) => kind === 'period').map(({ text }) => text);
  const own = joinPeriods(runs(main), context);
  const both = joinPeriods(byWeight([...runs(main), ...runs(brackets)]), context);
  const near = joinPeriods(byWeight([...runs(main), ...runs(outer)]), context);
  // 後期 far above R5（実績） is of the plan, and no half of the year.
  if (own.type === 'period' && near.type === 'period') return near;
  if (both.type === 'period') return both;
  if (both.type === 'none') {
    const isLatest = all.some(({ kind, text }) => kind === 'latest' || (kind === 'actual' && /直近|最新/.test(text)));
    return isLatest ? { type: 'period', period: { type: 'latest' }, certain: true } : both;
  }
  if (near.type === 'period') return near;
  if (isOfTwoYears(own, joinPeriods(runs(outer), context), outer)) return { type: 'not-a-period' };
  // In a head of two rows the lower one says the year and the upper one what it is about, maybe the years of a plan.
  return own.type === 'period' && brackets.some(({ kind }) => kind !== 'period' && kind !== 'particle') ? own : both;
}

/** 令和8年度（令和7年度目標）: the target of one of them, set or to be reached in the other; nobody says which. */
function isOfTwoYears(own: HeadPeriod, other: HeadPeriod, outer: readonly HeadToken[]): boolean {
  const [first, second] = [own, other].map(wholeYearOf);
  const isAim = outer.some(({ kind }) => kind === 'target' || kind === 'baseline');
  // （④は29年度） is an aside.
  const isToldOfSome = outer.some(({ kind, text }) => kind === 'particle' && text === 'は');
  return isAim && !isToldOfSome && first !== undefined && second !== undefined && first !== second;
}

/**
 * 令和6年度評価（令和5年度実績）, 2024年度公表（2022年度実績）: when it was told of beside when it was measured; 目標値（R10）（R6改訂）; 令和6年度（R5実績）.
 * The year of the value is the one that is left.
 */
function withoutOtherYears(tokens: HeadTokens, context: FiscalYearContext): HeadTokens {
  const { main, brackets, outer } = tokens;
  const told = new Set([...findTold(main), ...findTold(brackets)]);
  const isYear = (token: HeadToken) => token.kind === 'period';
  const others = [...main, ...outer].filter((token) => isYear(token) && !told.has(token));
  const isMeasured = outer.some(({ kind }) => kind === 'actual');
  const isBare = main.length > 0 && main.every(({ kind }) => kind === 'period' || kind === 'particle');
  const inner = joinPeriods(
    outer.filter(isYear).map(({ text }) => text),
    context,
  );
  const left =
    isBare &&
    isMeasured &&
    isWholeYearBefore(
      inner,
      joinPeriods(
        main.filter(isYear).map(({ text }) => text),
        context,
      ),
    );
  const dropped = left ? new Set(main.filter(isYear)) : others.length > 0 ? told : new Set<HeadToken>();
  if (dropped.size === 0) return tokens;
  const rest = (each: readonly HeadToken[]) => each.filter((token) => !dropped.has(token));
  const isAside = ({ kind, text }: HeadToken) => kind === 'particle' || (kind === 'word' && ofTelling.test(text));
  const inside = outer.some((token) => isRole(token) || isYear(token)) && rest(main).every(isAside);
  if (!inside) return { main: rest(main), brackets: rest(brackets), outer: rest(outer) };
  const raised = new Set(outer);
  return { main: rest(outer), brackets: rest(brackets).filter((token) => !raised.has(token)), outer: [] };
}

/** Years right before a word of telling. */
function findTold(tokens: readonly HeadToken[]): readonly HeadToken[] {
  const told: HeadToken[] = [];
  let next: HeadToken | undefined;
  for (const token of tokens.toReversed()) {
    if (token.kind === 'period' && next !== undefined && isTelling(next)) told.push(token);
    if (token.kind !== 'particle') next = token;
  }
  return told;
}

function isTelling(token: HeadToken): boolean {
  return token.kind === 'printed' ? token.printed === 'rating' : token.kind === 'word' && ofTelling.test(token.text);
}

const ofTelling = /^(?:改[訂定]|設定|見直し|変更|修正|公表|報告|調査|検証|点検|更新|集計|作成|評価|計画書)/;

function isWholeYearBefore(one: HeadPeriod, other: HeadPeriod): boolean {
  const [first, second] = [one, other].map(wholeYearOf);
  return first !== undefined && second !== undefined && first < second;
}

function wholeYearOf(period: HeadPeriod): FiscalYear | undefined {
  return period.type === 'period' && period.period.type === 'fiscal-year' ? period.period.year : undefined;
}

/** 短期目標（～R6） is to be reached by R6. */
function untilItsYear(tokens: HeadTokens): HeadTokens {
  const until = (each: readonly HeadToken[]) =>
    each.map((token) => (token.kind === 'period' ? { ...token, text: token.text.replace(/^~/, '') } : token));
  return { main: until(tokens.main), brackets: until(tokens.brackets), outer: until(tokens.outer) };
}

/** A part of a year needs the year before it: 9月末（令和6年度）. */
function byWeight(runs: readonly string[]): readonly string[] {
  return [...runs.filter((run) => !isPartAlone(run)), ...runs.filter(isPartAlone)];
}

/** A year after the document's own has no actuals yet: what stands there is planned, unless the head calls it 実績. */
function isAhead(said: Said, period: HeadPeriod, head: string, context: FiscalYearContext): boolean {
  const year = period.type === 'period' ? fiscalYearOfPeriod(period.period) : undefined;
  if (year === undefined || year <= fiscalYearOf(context.documentDate)) return false;
  return !said.named || /見込|予定|予測|予想|推計|試算/.test(head);
}

function findCumulative(tokens: readonly HeadToken[], { role }: Said, period: HeadPeriod): boolean | undefined {
  const isTotal = tokens.some((token) => token.kind === 'printed' && token.printed === 'total');
  if (isTotal && role === 'target' && period.type === 'period' && period.period.type === 'years') return true;
  const said = tokens.find(({ kind }) => kind === 'cumulative');
  return said && !said.text.startsWith('単年');
}

/** A baseline or actual lies behind the document, so that `26年度` in one of 2024 is 平成26年度, not 令和26年度. */
function withPast(context: FiscalYearContext): FiscalYearContext {
  const own = fiscalYearOf(context.documentDate);
  return { ...context, from: context.from ?? fiscalYear(own - 20), to: context.to ?? fiscalYear(own + 1) };
}
