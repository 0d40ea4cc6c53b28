/** What staff write over the columns of an indicator table, by meaning; the first of each is the name we call it by. */

import { normalizeHeader } from '../text/text-width.ts';
import { normalizeHead } from './head-tokens.ts';

export const headerWords = {
  id: ['ID', '番号', '№', 'No.', 'No', '指標番号', '指標ID', '管理番号', '整理番号', '通し番号'],
  goal: ['基本目標', '基本目標名', '目標名', '分野', '政策分野', '分野別目標', '基本課題', '重点課題'],
  policy: [
    '基本方針',
    '基本方針名',
    '政策',
    '政策名',
    '基本的方向',
    '基本的な方向',
    '基本的方向性',
    '施策の方向',
    '施策の方向性',
    '施策の基本的方向',
  ],
  measure: ['施策', '施策名', '施策番号', '個別施策', '具体的施策', '具体的な施策'],
  project: [
    '全体計画',
    '事業',
    '事業名',
    '事業名称',
    '事務事業',
    '事務事業名',
    '該当事業',
    '取組',
    '取組名',
    '取組み',
    '取り組み',
    '取組内容',
    '具体的取組',
    '具体的な取組',
    '主な取組',
    '主な事業',
  ],
  name: [
    '指標',
    'KPI',
    '指標名',
    '指標名称',
    '成果指標',
    '成果指標名',
    '評価指標',
    'KPI名',
    'KPI指標',
    '重要業績評価指標',
    '重要業績評価指標（KPI）',
    '重要業績評価指標KPI',
    'KPI（重要業績評価指標）',
    '数値目標',
    '成果目標',
    '行動目標',
    '設問',
    '質問項目',
    '指標（KPI）',
    'KPI（指標）',
    '目標（指標）',
    '目標（指標）名',
    '指標（目標）名',
    '指標（目標）',
    '目標・指標',
    '指標・目標',
    '項目',
  ],
  unit: ['単位', 'unit'],
  kind: [
    '種別',
    '集計',
    '指標の種別',
    '集計方法',
    '集計区分',
    '累計/単年',
    '単年/累計',
    '累計・単年',
    '単年・累計',
    '年間/累計',
    '累計/年間',
  ],
  direction: ['方向', '方向性', '指標の方向', '指標の方向性', '望ましい方向', '目標の方向', '目指す方向'],
  formula: ['算式', '達成率の算式'],
  page: ['頁', 'ページ', '掲載頁', '掲載ページ', '計画の頁', '計画頁', 'P', 'P.', 'p.'],
  section: [
    '所管課',
    '所管',
    '担当課',
    '担当',
    '主管課',
    '所属',
    '担当部署',
    '所管部署',
    '担当部課',
    '担当課名',
    '担当所属',
  ],
  definition: ['定義', '指標の定義', '算出方法', '算定方法', '算出根拠', '計算方法', '実績値の計算方法', '指標の説明'],
  source: ['出典', 'データ出典', '資料', '出所', '調査名', '根拠資料'],
  note: ['注記', '注', '注釈', '脚注'],
  remark: ['備考', '摘要', '特記事項', 'コメント'],
  priority: ['重点', '重点施策', '重点事業', '重点区分'],
  number: ['番号', '施策番号', '№', 'No.', 'No'],
  replaces: ['置換', '置き換え', '旧ID', '統合元', 'replaces'],
  period: ['目標年度', '基準年度', '調査年', '時期'],
  text: ['増減理由', '取組状況', '課題', '今後の対応'],
  reason: ['理由', '変更理由', '変更の理由', '修正理由', '改訂理由', '改正理由', '設定理由', '削除理由'],
} as const satisfies Record<string, readonly string[]>;

export type Meaning = keyof typeof headerWords;

export type IndicatorMeaning = (typeof indicatorMeanings)[number];
export type MeasureMeaning = (typeof measureMeanings)[number];

/** Columns of the indicator table that hold words, not values. */
export const indicatorMeanings = [
  'id',
  'goal',
  'policy',
  'measure',
  'project',
  'name',
  'unit',
  'kind',
  'direction',
  'formula',
  'page',
  'section',
  'definition',
  'source',
  'note',
  'remark',
  'priority',
  'replaces',
  'period',
  'text',
] as const satisfies readonly Meaning[];

export const measureMeanings = [
  'goal',
  'policy',
  'number',
  'measure',
  'priority',
] as const satisfies readonly Meaning[];

/**
 * The meaning of each header of a table among those it may have: by its words, else by its last ones outside of brackets,
 * so that 事業の担当課名 is the section. Where two have one meaning by their last words, the first has it, and the other one
 * is a text of its own; a number beside its name (施策番号, 施策名) is none.
 */
export function findMeanings<M extends Meaning>(
  headers: readonly string[],
  meanings: readonly M[],
): readonly (M | undefined)[] {
  const known = nameBehindKind(
    headers,
    headers.map((header) => findMeaning(header, meanings)),
    meanings,
  );
  const taken = new Map<Meaning, number>();
  for (const [index, meaning] of known.entries())
    if (meaning !== undefined && !isWeakName(headers[index] ?? '') && !taken.has(meaning)) taken.set(meaning, index);
  const has = (meaning: Meaning | undefined): meaning is M => meanings.some((each) => each === meaning);
  const hasSection = headers.some(saysSection);
  return headers.map((header, index) => {
    const exact = known[index];
    if (hasSection && has('text') && department.test(normalizeHead(header))) return 'text' as M;
    const isNumber = exact !== undefined && /(?:番号|№|no\.?)$/i.test(header.trim()) && exact !== 'id';
    if (exact !== undefined && !(isNumber && known.some((other, at) => other === exact && at !== index))) return exact;
    const own = withoutNote(header);
    // Behind the names it tells what its rows are for.
    if (has('text') && own === '目的' && (taken.get('name') ?? index) < index) return 'text' as M;
    const meaning = findByRule(mainWords(normalizeHead(own))) ?? findPeriod(own) ?? findAside(own);
    if (!has(meaning)) return undefined;
    // There may be one beside each value.
    if (!taken.has(meaning) || meaning === 'period') {
      taken.set(meaning, index);
      return meaning;
    }
    const free = levelsBeside(meaning, index, taken).find((level) => has(level) && !taken.has(level));
    if (has(free)) {
      taken.set(free, index);
      return free;
    }
    return has('text') ? ('text' as M) : undefined;
  });
}

/** 名称 right behind 指標 holds the names; 指標 says of which kind they are, or is merged down over them. */
function nameBehindKind<M extends Meaning>(
  headers: readonly string[],
  known: readonly (M | undefined)[],
  meanings: readonly M[],
): readonly (M | undefined)[] {
  const [asName, asText] = (['name', 'text'] as const).map((wanted) => meanings.find((meaning) => meaning === wanted));
  const at = headers.findIndex(
    (header, index) =>
      known[index] === 'name' &&
      known[index + 1] === undefined &&
      /^指標(?:等|区分)?$/.test(normalizeHead(header)) &&
      /^(?:名称?|名前)$/.test(normalizeHead(headers[index + 1] ?? '')),
  );
  if (at < 0 || asName === undefined || asText === undefined) return known;
  return known.with(at, asText).with(at + 1, asName);
}

/** 部局 and 担当部 beside 課名: what its section belongs to. */
const department = /^(?:(?:担当|所管|主管)の?)?(?:部局?|局|部署)名?$/;

function saysSection(header: string): boolean {
  return /^(?:(?:担当|所管|主管)の?)?(?:課|課室|室|課所|[課室]・[課室]|課等)名?$/.test(normalizeHead(header));
}

/**
 * Of two columns of one level the one behind is below: 施策名, 対策名. Where that is the one whose head is certain, the other is above it,
 * but below what stands before it; or below where nothing else is free: 基本施策, 施策.
 */
function levelsBeside(meaning: Meaning, index: number, taken: ReadonlyMap<Meaning, number>): readonly Meaning[] {
  const at = depthOf(meaning);
  if (at < 0) return [];
  const isBefore = index < (taken.get(meaning) ?? 0);
  const before = planLevels.findLastIndex((level) => (taken.get(level) ?? index) < index);
  return [...(isBefore ? planLevels.slice(before + 1, at).toReversed() : []), ...planLevels.slice(at + 1)];
}

/** The levels of a plan, from the outermost. */
export const planLevels = ['goal', 'policy', 'measure', 'project'] as const satisfies readonly Meaning[];

/** How far in a level lies; -1 of what is none. */
export function depthOf(meaning: Meaning | undefined): number {
  const all: readonly (Meaning | undefined)[] = planLevels;
  return all.indexOf(meaning);
}

/** The meaning of a header by its whole words, whatever its width, spaces and brackets: `ＫＰＩ`, `指 標`, `単位（％等）`. */
export function findMeaning<M extends Meaning>(header: string, meanings: readonly M[]): M | undefined {
  const normalized = normalizeHeader(withoutNote(header));
  // A bracket with digits may hold a year, so it is never set aside.
  const plain = normalized.replace(/\([^()\d]*\)$/, '');
  return findExact(normalized, meanings) ?? findExact(plain, meanings);
}

/** Whether words stand below the header, though it speaks of values: 目標値の考え方, 実績値の出典, 令和5年度の取組状況. */
export function saysWords(head: string): boolean {
  return findByRule(mainWords(head)) !== undefined;
}

/** 指標名 of `指標名※【 】はゴールの番号`. */
function withoutNote(header: string): string {
  const own = header.split(/※|[（(]注[）)：:]|[（(]※/)[0] ?? '';
  return own.trim() === '' ? header : own;
}

function findExact<M extends Meaning>(normalized: string, meanings: readonly M[]): M | undefined {
  const known = meaningsOf.get(normalized);
  return known && meanings.find((meaning) => known.has(meaning));
}

/** By their words as they are compared. */
const meaningsOf = indexWords();

function indexWords(): ReadonlyMap<string, ReadonlySet<Meaning>> {
  const index = new Map<string, Set<Meaning>>();
  for (const meaning of Object.keys(headerWords) as Meaning[]) {
    for (const word of headerWords[meaning].map(normalizeHeader)) {
      index.set(word, (index.get(word) ?? new Set()).add(meaning));
    }
  }
  return index;
}

/** Outside of brackets, without a number before it: `2.成果指標名(目標の度合い)` → `成果指標名`. */
function mainWords(head: string): string {
  let depth = 0;
  let main = '';
  for (const character of head) {
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (depth <= 0) main += character;
  }
  return (main || head.replace(/^\(|\)$/g, '')).replace(/^(?:\d{1,2}|[ア-ン])[.:、]/, '');
}

/** 数値目標, 成果目標, 項目, 設問: a name only where no other column is one. */
export function isWeakName(header: string): boolean {
  return /^(?:(?:数値|成果|行動)目標|項目|設問|質問項目)(?:等)?(?:$|\()/.test(normalizeHead(header));
}

/** 区分, コストの内訳, 款: what rows are grouped by, or their names where nothing else is. */
export function isGroupWord(header: string): boolean {
  const main = mainWords(normalizeHead(header));
  return /(?:区分|分類|内訳|カテゴリー?|グループ|領域|体系|系列|項目|階層|レベル|^内容|^[款項目]$)$/.test(main);
}

/** A figure that was worked out, with words about it: 達成状況（コメント）, 評価（課題、問題点）. */
function findAside(header: string): Meaning | undefined {
  return /(?:評価|状況|判定|増減)\((?:コメント|理由|課題|説明|所見|内容|要因|今後)/.test(normalizeHead(header))
    ? 'text'
    : undefined;
}

/** Years under a group of values: 年度（策定時）. */
function findPeriod(header: string): Meaning | undefined {
  const group = /^\(?(?:年度?|年次|年月日?|時点)\)?\(([^()]*)\)$/.exec(normalizeHead(header))?.[1];
  // A word before a number may belong to it: 年度（計画3年目）.
  const last = group?.split(/\d/).at(-1) ?? '';
  return /目標|基準|ベースライン|策定|現状|現況|当初|直近|最新|実績|計画|中間|最終|評価[値時]/.test(last)
    ? 'period'
    : undefined;
}

function findByRule(main: string): Meaning | undefined {
  return rules.find(([, words]) => words.test(main))?.[0];
}

/** By the last words of a head, which say what it is; the first that fits. */
const rules: readonly (readonly [Meaning, RegExp])[] = [
  [
    'text',
    /^[a-es](?:評価|判定|評定|ランク)(?:の?基準|の?水準)?$|^(?:関連する?)?sdgs|^関連(?:する)?(?:事業|施策|計画|取組|取り組み)(?:名|等)?$|(?:[\d元](?:年度?)?|[今本当昨前来次翌]年度)の?(?:主な|具体的な?|実施した)?(?:取組|取り組み)(?:内容|状況|事項|等)?$|^(?:ゴール|ターゲット|goals?)(?:$|[・、,番の])|^(?:インプット|アクティビティ|アウトプット|アウトカム|インパクト)$/,
  ],
  ['id', /(?:番号|no\.?|№|コード|節項|通番|連番|項番|枝番)$/],
  ['project', /サービスの?(?:種類|種別|名称?)$/],
  ['unit', /(?:^|指標の?|数値の?|計測|測定)単位(?:等)?$/],
  [
    'direction',
    /優位性$|^指標の?特性$|^(?:指標|目標|数値|目標値|改善|望ましい|目指す|めざす|評価|推移|増減)の?方向性?$|^(?:望ましい|目指す(?:べき)?|めざす(?:べき)?|期待する|期待される)(?:傾向|動き|向き|推移|方向性?)$/,
  ],
  ['page', /(?:掲載|記載|計画書?|該当)の?(?:頁|ページ)$/],
  [
    'name',
    /(?:指標|kpi|pi)(?:名称?|等|の名称|及び単位|項目|の?内容|\(kpi\))?$|^(?:指標|kpi)名|(?:目標|測定|管理|評価|把握|成果)の?項目(?:名)?$|^数値目標(?:・|\/|及び|と)kpi$|^(?:会計|款|科目|費目|歳入|歳出)(?:別|名)$|^指標(?:・|\/|及び|と)数値目標$|(?:指標|kpi)名?(?:・|及び|と)(?:定義|算式|算出方法|説明|内容)$|項目の名称$/,
  ],
  [
    'section',
    /(?:担当|所管|主管|所属|関係|関連|推進|実施|担任)(?:の)?(?:部|課|局|室|係|部局|部署|部課|課室|課所|所属|組織|機関|省庁|府省|団体|グループ|g|チーム|者)(?:名|等|・[課係室]名?)?$|(?:部局|部署|課室|課|所管|主管|担当|所属|省庁|主体|自治体|事業者|団体|機関)(?:名|等|名等|等名)?$|^(?:部|局|室|係|課所|[課室]・[課室])名?$/,
  ],
  [
    'source',
    /(?:出典|出典調査|調査名称|出所|データソース|(?:データの?)?(?:データ|引用|調査|取得|出典)元|根拠データ|情報源|調査名|リンク先|参照先|根拠資料|関連資料|算出資料|資料名?|統計名?|アンケート名?)(?:等)?$/,
  ],
  [
    'definition',
    /(?:定義|算出方法|算定方法|計算方法|測定方法|把握方法|集計方法|算出根拠|算定根拠|方法|算出式|算定式|計算式|算式|求め方)(?:等)?$|^(?:指標|数値|用語|kpi|項目|目標)?の?(?:定義|説明|解説|意味)|指標の概要$/,
  ],
  [
    'text',
    /(?:理由|根拠|要因|考え方|(?<!達成|進捗)状況|課題|問題点|コメント|所見|意見|総括|分析|対応|記載|対応策|改善[策点案]|(?:改善|見直し|対応)の?(?:内容|方策|方針)|方策等|今後|展望|見通し|実施内容|取組実績|取組の実績|主な成果|(?:取組|取り組み|事業|施策|活動)(?:と|の|・|及び)?(?:成果|効果|結果)|(?:分析|検証|課題|要因)(?:・|と|及び)(?:評価|検証|対策|改善)|影響|概要|説明|取組予定|実施予定|予定|とりくみ状況|取扱い?|(?:指標|目標|評価)の?(?:種類|分類|性質)|起点・終点|経由地|所在地|場所|会場)(?:等|欄|について)?$|^今後の|^対象(?:者|・範囲|範囲)?$|^範囲$/,
  ],
  [
    'period',
    /(?:目標|基準|達成|調査|測定|実施|公表|把握|策定|現状|現況|当初|直近|最新|実績|計画|完了|集計)(?:値|時)?の?(?:予定)?(?:年|年度|年次|時期|期限|期間|年月日?|時点)(?:等)?$|^(?:時期|期限|期間|年次|期日|時点)$|^(?:最終|初)年度$|目標年(?:度|次)?$/,
  ],
  ['note', /(?:注記|注釈|脚注)(?:欄|等)?$/],
  ['remark', /(?:備考|摘要|特記事項|留意事項|留意点|メモ|補足)(?:欄|等)?$/],
  ['priority', /^重点(?:項目|取組|プロジェクト)?$/],
  [
    'goal',
    /(?:基本目標|政策目標|目標分野|分野|部門|大綱|将来像|都市像|姿|基本理念|理念|テーマ|ビジョン|側面|章|(?:の|^|ン|本|大)柱|事態|シナリオ|(?:計画|上位|施策|政策|基本|分野別)目標|(?:したい|すべき|ありたい)状態|^目的(?:・(?:必要性|目標))?)(?:名称?|名)?$/,
  ],
  [
    'policy',
    /(?:基本方針|方針|基本政策|政策|戦略|視点|方向性|(?:施策|取組|取り組み|展開)の(?:基本)?方向|基本方向|大項目|大分類|節|観点)(?:名称?|名)?$/,
  ],
  [
    'measure',
    /(?:施策(?:項目|コード・名称)?|方策|具体策|対策|取組事項|取り組み事項|支援項目|重点項目|取組項目|中項目|小項目|推進項目|事項|中分類|小分類)(?:名称?|名|等)?$/,
  ],
  [
    'project',
    /(?:事業|事務事業|取組|取組み|取り組み|とりくみ|プロジェクト|アクション(?:プラン)?|サービス|系統|路線)(?:名称?|の名称|名|内容|等|種別)?$/,
  ],
];
