/** Phrases that say in words of their own why or until when a cell has no value: 県の公表待ち, R7から実施, 改修工事のため実績なし. */

import type { MissingReason } from './quantity.ts';

/**
 * `phrase` is half-width, without spaces, and short. `reasonOf` finds the reason of a set phrase, which may stand behind a year
 * (令和6年度は調査なし) or give the ground (集計中のため未記入). Nothing that holds a figure or says what is to be done (R7開設) is an absence.
 */
export function findToldAbsence(
  phrase: string,
  reasonOf: (phrase: string) => MissingReason | undefined,
): MissingReason | undefined {
  const [ground, outcome] = splitGround(phrase);
  if (ground !== undefined) return reasonOf(ground) ?? findOfYear(ground, reasonOf) ?? outcome;
  return findOfYear(phrase, reasonOf);
}

/** 新規事業のため実績なし: its ground, and what came of it where it is said. */
function splitGround(phrase: string): readonly [string | undefined, MissingReason | undefined] {
  const end = groundEnd.exec(phrase);
  if (end === null) return [undefined, undefined];
  return [phrase.slice(0, end.index), end[1] === undefined ? undefined : 'notGiven'];
}

const groundEnd =
  /(?:の|である)?(?:ため|為|により|につき)、?((?:数値|データ|実績値?|値)?(?:は|が)?(?:なし|無し|ない|未記入|未把握|不明|空欄)|(?:比較|算出|算定|集計|把握|評価|測定|計測)(?:は|が)?(?:不可能?|不能|困難|できず|できない)|記載(?:なし|せず)|[-－―ー–])?$/;

const year =
  '(?:令和|平成|[rh])(?:元|\\d{1,2})(?:年度?|[./]\\d{1,2})?|20\\d\\d(?:年度?|[./]\\d{1,2})|(?:翌|次|来|今|本|当該?|前|昨)年度?';
const atYear = new RegExp(`^(?:${year})(?:の?[末中])?(?:は|の|に|で|をもって|限りで)?(?=\\D)`);
const fromYear = new RegExp(
  `^(?:${year})(?:の?当初)?(?:から|より)の?(?:新規)?に?(?:事業|運用|供用|調査|計測)?を?(?:実施|開始|把握|調査|測定|計測|集計|導入|開設|設置|創設|制度化|算出|公表)(?:予定|する)?$`,
);
/** As the word for one's own state: what a year is said of has ended, and no goal of its own. */
const ended =
  /^(?:(?:本|当該?)?(?:事業|制度|調査|運行|募集|補助|業務|指標|講座|教室|イベント)(?:が|は|を)?)?(?:終了|廃止|休止|中止|打ち?切り?)(?:済み?|した)?$/;

function findOfYear(
  phrase: string,
  reasonOf: (phrase: string) => MissingReason | undefined,
): MissingReason | undefined {
  if (fromYear.test(phrase)) return 'notStarted';
  const said = atYear.exec(phrase)?.[0] ?? '';
  const rest = phrase.slice(said.length);
  if (rest === '' || /\d/.test(rest)) return undefined;
  const own = said === '' ? undefined : reasonOf(rest);
  return own ?? (said !== '' && ended.test(rest) ? 'notApplicable' : undefined) ?? findByEnding(rest, said);
}

function findByEnding(text: string, said: string): MissingReason | undefined {
  if (text.startsWith('一部')) return undefined;
  if (/^新規(?:事業|指標|設定|追加|項目)$/.test(text) || (said !== '' && text === '新規')) return 'notStarted';
  if (said !== '' && /^設定(?:予定|する)?$/.test(text)) return 'pending';
  if (isWaitedFor(text)) return 'pending';
  if (/^\D{0,16}未(?:実施|開催)$/.test(text))
    return /調査|アンケート|測定|計測/.test(text) ? 'notSurveyed' : 'notStarted';
  const unmade = /^\D{0,16}未(集計|確定|公表|発表|算出|算定|調査|測定|計測|把握|設定|着手)$/.exec(text)?.[1];
  if (unmade !== undefined) return reasonsOfDeeds.find(([, deeds]) => deeds.test(unmade))?.[0];
  if (/^\D{0,10}対象外$/.test(text) || /^\D{0,10}(?:休館|休園|休場|休業|休校|休室|閉館|閉園|閉鎖)中?$/.test(text))
    return 'notApplicable';
  if (
    /^\D{0,10}(?:調査|実施|公表|測定)(?:実施|対象)?年度?(?:のみ(?:実施|調査|公表|把握)?|では?(?:ない|なく|なかった)|以外|外)$/.test(
      text,
    )
  )
    return 'notSurveyed';
  return findUndone(text);
}

/** 国公表前, R6国勢調査結果待ち, 確定後記載: what is waited for stands before it. */
function isWaitedFor(text: string): boolean {
  const stem = /^(\D{1,16}?)(?:待ち|まち|前|後に?(?:記載|記入|入力|更新|算出|反映))$/.exec(text)?.[1];
  return (
    stem !== undefined &&
    /(?:公表|発表|確定|集計|結果|判明|報告|算定|算出|決算|調査|統計|データ)値?(?:の|が)?$/.test(stem)
  );
}

/** 調査を実施していない, 公表されていない, 目標は設定せず. */
function findUndone(text: string): MissingReason | undefined {
  const deed =
    /^\D{0,12}?(調査|測定|計測|集計|把握|統計|公表|実施|開催|設定|算出|算定|評価)(?:は|を|が|も)?(?:実施|行|設定|公表)?(?:して(?:い)?ない|しない|せず|って(?:い)?ない|わない|われず|されていない|されず|できない|できず|できていない|しなかった|できなかった|わなかった|しておらず|しておりません)$/.exec(
      text,
    )?.[1];
  return deed === undefined ? undefined : reasonsOfDeeds.find(([, deeds]) => deeds.test(deed))?.[0];
}

const reasonsOfDeeds: readonly (readonly [MissingReason, RegExp])[] = [
  ['pending', /集計|確定|公表|発表|算出|算定/],
  ['notSurveyed', /調査|測定|計測|把握|統計/],
  ['notStarted', /着手/],
  ['notApplicable', /実施|開催|設定|評価/],
];
