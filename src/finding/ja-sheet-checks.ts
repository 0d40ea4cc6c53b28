/** What the standard checks of a form say in Japanese. */

import type { FindingFacts, SheetProblem } from './facts.ts';
import { excerpt } from './wording.ts';

type Facts = FindingFacts['sheet-check'];
interface Words {
  readonly message: string;
  readonly hint: string;
}

/** Each ends with what the form calls the check, so that it can be set or switched off. */
export function japaneseSheetCheck(facts: Facts): Words {
  const { message, hint } = words[facts.problem](facts);
  return { message, hint: `${hint}〔点検「${facts.check}」〕` };
}

const words: Readonly<Record<SheetProblem, (facts: Facts) => Words>> = {
  'rate-missing': ({ sheet, year, name, others }) => ({
    message: `「${sheet}」の表に${year}の「${name}」がないため、${others.map((each) => `「${each}」`).join('')}を計算できません`,
    hint: `${year}の値を書き加えてください。`,
  }),
  'given-differs': (facts) => ({
    message: `${at(facts)}「${facts.name}」は ${facts.found} と書かれていますが、計算すると ${facts.expected} です`,
    hint: '表の値を直すか、様式の式を確かめてください。',
  }),
  'given-truncated': (facts) => ({
    message: `${at(facts)}「${facts.name}」は ${facts.found} と書かれていますが、四捨五入すると ${facts.expected} です`,
    hint: '端数を切り捨てたとみられます。様式の rounding に合わせるか、down にしてください。',
  }),
  'published-differs': (facts) => ({
    message: `${at(facts)}「${facts.name}」の ${facts.found} が、前年度に公表した ${facts.expected} と違います${also(facts)}`,
    hint: '公表した値に戻すか、訂正として理由を書いてください。',
  }),
  'absence-or-zero': (facts) => ({
    message: `${at(facts)}「${facts.name}」が「${facts.found}」ですが、前年度の版では「${facts.expected}」でした${also(facts)}`,
    hint: '調べていない年度は「－」、調べて0だった年度は「0」と書いてください。',
  }),
  'zero-unmeasured': (facts) => ({
    message: `${at(facts)}「${facts.name}」の実績が 0 ですが、目標は「－」で、ほかの年度には値があります`,
    hint: '調べていない年度なら「－」と書いてください。',
  }),
  jump: (facts) => ({
    message: `${at(facts)}「${facts.name}」の ${facts.found} は、${facts.expected} と大きく違います${also(facts)}`,
    hint: '正しければ、理由を説明に書いてください。',
  }),
  'jump-digit': (facts) => ({
    message: `${at(facts)}「${facts.name}」の ${facts.found} は、${facts.expected} と桁が違います${also(facts)}`,
    hint: '桁や小数点の位置の書き間違いが疑われます。確かめてください。',
  }),
  'jump-unit': (facts) => ({
    message: `${at(facts)}「${facts.name}」の ${facts.found} は、${facts.expected} の約千倍です${also(facts)}`,
    hint: '千円のところに円で書いたことが疑われます。単位を確かめてください。',
  }),
  'jump-unit-less': (facts) => ({
    message: `${at(facts)}「${facts.name}」の ${facts.found} は、${facts.expected} の約千分の1です${also(facts)}`,
    hint: '円のところに千円で書いたか、その年度の単位が違うことが疑われます。単位を確かめてください。',
  }),
  'large-changes': (facts) => ({
    message: `${facts.year}の事業費が前年度の2倍以上か半分以下のものが ${facts.found} 件あります：${few(facts)}`,
    hint: '大きい順です。理由が説明に書かれているか確かめてください。',
  }),
  'funds-exchanged': (facts) => ({
    message: `${at(facts)}財源の額が前年度と入れ替わっているようです（${few(facts)}）`,
    hint: '列や行を取り違えていないか確かめてください。正しければ、理由を説明に書いてください。',
  }),
  'amounts-unchanged': (facts) => ({
    message: `${at(facts)}前年度の決算と1つ残らず同じです（${few(facts)}）`,
    hint: '前年度の額を写したままになっていないか確かめてください。',
  }),
  'indicator-changed': (facts) => ({
    message: `${facts.sheet}：指標「${facts.name}」の${facts.year}が「${facts.found}」ですが、前年度の版では「${excerpt(facts.expected)}」でした${also(facts)}`,
    hint: '前年度と同じにするか、変更の理由を注記してください。',
  }),
  'indicator-gone': (facts) => ({
    message: `${facts.sheet}：前年度の版にあった指標「${facts.name}」がありません`,
    hint: '番号を確かめてください。やめた指標なら、そのことと理由を注記してください。',
  }),
  'total-falls': (facts) => ({
    message: `${at(facts)}累計の「${facts.name}」が ${facts.expected} から ${facts.found} に減っています`,
    hint: '入力の誤りか、集計の定義の変更がないか確かめてください。',
  }),
  'percent-outside': (facts) => ({
    message: `0％から100％までにない値が ${facts.found} 件あります：${few(facts)}`,
    hint: '増減率などでなければ、値と単位を確かめてください。',
  }),
  'beyond-calendar': (facts) => ({
    message: `${at(facts)}「${facts.name}」の ${facts.found} は、暦にある ${facts.expected} を超えています`,
    hint: '桁を確かめてください。延べや、いくつもの施設の計なら、名称か単位にそう書いてください。',
  }),
  'target-changed': (facts) => ({
    message: `${at(facts)}「${facts.name}」の目標が「${facts.found}」ですが、前年度の版では「${facts.expected}」でした`,
    hint: '公表した目標に戻すか、変更の理由を書いてください。',
  }),
  'target-gone': (facts) => ({
    message: `${at(facts)}「${facts.name}」の目標が、前年度の版では「${facts.expected}」でしたが、なくなっています${also(facts)}`,
    hint: '公表した目標に戻すか、変更の理由を書いてください。',
  }),
  'target-became-actual': (facts) => ({
    message: `${at(facts)}「${facts.name}」の目標が、前年度の版の「${facts.expected}」から、実績と同じ「${facts.found}」に変わっています`,
    hint: '公表した目標に戻すか、変更の理由を書いてください。',
  }),
  'target-equals-actual': (facts) => ({
    message: `${at(facts)}「${facts.name}」の目標「${facts.found}」は実績と同じで、前の年度の目標「${facts.expected}」からも後の目標からも外れています`,
    hint: '実績が出た後に目標を変えていないか、前年度の版で確かめてください。',
  }),
  'target-equals-last': (facts) => ({
    message: `${at(facts)}「${facts.name}」の目標「${facts.found}」は前年度の実績と同じです（前年度の目標は「${facts.expected}」）`,
    hint: '目標の根拠を確かめてください。',
  }),
  'targets-equal-last': (facts) => ({
    message: `目標が前年度の実績と同じものが ${facts.found} 件あります：${few(facts)}`,
    hint: '目標の根拠を確かめてください。',
  }),
  'grade-above-rate': (facts) => ({
    message: `${at(facts)}「${facts.name}」が「${facts.found}」ですが、達成率が80％未満の指標があります（${few(facts)}）`,
    hint: '評価を見直すか、理由を説明に書いてください。',
  }),
  'grade-below-rate': (facts) => ({
    message: `${at(facts)}「${facts.name}」が「${facts.found}」ですが、目標を達成した指標があり、80％に届かない指標はありません（${few(facts)}）`,
    hint: '評価を見直すか、理由を説明に書いてください。',
  }),
  'poor-unchanged': (facts) => ({
    message: `${at(facts)}「${facts.name}」が「${facts.found}」で改善がありませんが、達成率はどれも50％未満です（${few(facts)}）`,
    hint: '改善や見直しが要らないか確かめてください。',
  }),
  'ending-continues': (facts) => ({
    message: `${at(facts)}「${facts.name}」が「${facts.found}」ですが、${facts.expected}で終わる事業です`,
    hint: '完了、廃止などにするか、終了年度を直してください。',
  }),
  'stopping-early': (facts) => ({
    message: `${at(facts)}「${facts.name}」が「${facts.found}」ですが、終了年度は${facts.expected}です`,
    hint: '方向性か終了年度を直してください。',
  }),
  'ended-has-money': (facts) => ({
    message: `${facts.sheet}：「${facts.name}」は${facts.found}ですが、その後の${facts.year}に事業費があります（${few(facts)}）`,
    hint: '終了年度か事業費を直してください。',
  }),
  'stopped-has-budget': (facts) => ({
    message: `${at(facts)}「${facts.name}」が「${facts.found}」ですが、翌年度の${facts.others.map((each) => `「${each}」`).join('')}が ${facts.expected} あります`,
    hint: '方向性を直すか、終了年度を書いてください。',
  }),
  'room-unused': (facts) => ({
    message: `「${facts.name}」があるのに「${facts.expected}」が現状維持のものが ${facts.found} 件あります：${few(facts)}`,
    hint: '方向性を見直すか、維持する理由を書いてください。',
  }),
  'same-as-last': (facts) => ({
    message: `${facts.year}の「${facts.name}」が前年度の文と同じものが ${facts.found} 件あります：${few(facts)}`,
    hint: '今年度の状況に合っているか確かめてください。',
  }),
  'says-same': (facts) => ({
    message: `${facts.year}の「${facts.name}」が前年度と同じとだけ書かれたものが ${facts.found} 件あります：${few(facts)}`,
    hint: '読む人は前年度のシートを見ません。内容を書いてください。',
  }),
  'same-as-other': (facts) => ({
    message: `「${facts.name}」がほかのシートと同じ文のものが ${facts.found} 件あります：${few(facts)}`,
    hint: '写したままになっていないか確かめてください。',
  }),
  'text-differs': (facts) => ({
    message: `${at(facts)}「${facts.name}」の文は ${facts.found} ですが、表の「${facts.others.join('、')}」は ${facts.expected} です`,
    hint: '文か表のどちらかを直してください。',
  }),
  'text-too-long': (facts) => ({
    message: `${at(facts)}「${facts.name}」の文が ${facts.found} 行になります（欄に入るのは ${facts.expected} 行、1行は全角50字）`,
    hint: '短くするか、様式の fields に lines か limit を書いてください。印刷では切らずにすべて載せます。',
  }),
  'programme-gone': (facts) => ({
    message: `前年度の版にあった「${facts.found}」がありません`,
    hint: '番号を確かめてください。廃止や統合なら、終了年度を書いて残すか、統合先に旧事業名を書いてください。',
  }),
  'programme-new': (facts) => ({
    message: `「${facts.found}」は前年度の版にありません`,
    hint: '番号を確かめてください。新規なら開始年度か「新規」を、名前や番号が変わったなら旧事業名を書いてください。',
  }),
  'programme-renamed': (facts) => ({
    message: `${facts.sheet}：「${facts.name}」が、前年度の版の「${facts.expected}」から変わっています`,
    hint: '番号を確かめてください。名前を変えたなら旧事業名を書いてください。',
  }),
  'value-of-one-differs': (facts) => ({
    message: `${facts.sheet}（${facts.year}）：「${facts.name}」は ${facts.found} ですが、${facts.expected} と違います${also(facts)}`,
    hint: '同じ指標は同じ値にしてください。違うものなら、名前を分けてください。',
  }),
  'sum-differs': (facts) => ({
    message: `${at(facts)}「${facts.name}」は ${facts.found} ですが、シートを合計すると ${facts.expected} です`,
    hint: '表の値か、もれているシートがないか確かめてください。',
  }),
  'count-differs': (facts) => ({
    message: `${at(facts)}「${facts.name}」は ${facts.found} ですが、シートは ${facts.expected} 件です`,
    hint: '件数か、もれているシートがないか確かめてください。',
  }),
  coverage: (facts) => ({
    message: `「${facts.sheet}」の${facts.year}の「${facts.name}」に対するシートの計の割合：${few(facts)}`,
    hint: '残りは評価の対象外の経費です。',
  }),
  'accounts-exceeded': (facts) => ({
    message: `${facts.sheet}：シートの計 ${facts.found} が「${facts.name}」の ${facts.expected} を超えています`,
    hint: '単位と、どの款や課の事業かを確かめてください。',
  }),
  'stage-missing': (facts) => ({
    message: `${at(facts)}「${facts.found}」の評価がありますが、一次の評価がありません`,
    hint: '一次評価を書き加えるか、段階を直してください。',
  }),
  'not-evaluated': (facts) => ({
    message: `「${facts.name}」の表に${facts.year}の評価がないシートが ${facts.found} 件あります：${few(facts)}`,
    hint: '書き加えてください。評価の対象外なら、そのことを書いてください。',
  }),
  blank: (facts) => ({
    message: `${at(facts)}「${facts.name}」が空欄です${also(facts)}`,
    hint: '書き加えてください。値がないときは「－」と書いてください。',
  }),
  'row-missing': (facts) => ({
    message: `${facts.sheet}：「${facts.name}」の表に${facts.year}の行がありません`,
    hint: 'ほかの年度の行はあります。書き加えてください。値がないときは「－」と書いてください。',
  }),
  'date-late': (facts) => ({
    message: `${at(facts)}「${facts.name}」の ${facts.found} は、締切りの ${facts.expected} より後です`,
    hint: '日付を確かめてください。',
  }),
  'date-old': (facts) => ({
    message: `${at(facts)}「${facts.name}」の ${facts.found} は、評価する年度が終わる前の日付です`,
    hint: '前年のシートの日付が残っていないか確かめてください。',
  }),
  'dates-reversed': (facts) => ({
    message: `${at(facts)}「${facts.name}」の ${facts.found} が、${facts.expected} より前です`,
    hint: '2つの欄のどちらが正しいか確かめてください。',
  }),
  'no-staff': (facts) => ({
    message: `${at(facts)}事業費が${facts.found === '' ? '' : ` ${facts.found} `}あるのに、「${facts.name}」が0です${facts.expected === '' ? '' : `（前年度は ${facts.expected}）`}`,
    hint: '従事する職員の数を確かめてください。',
  }),
  'staff-missing': (facts) => ({
    message: `${at(facts)}事業費が${facts.found === '' ? '' : ` ${facts.found} `}あるのに、「${facts.name}」の行がありません`,
    hint: '行を書き加えてください。職員がいないときは 0 と書いてください。',
  }),
  'hours-many': (facts) => ({
    message: `${at(facts)}「${facts.name}」が1人当たり ${facts.found} 時間になります（1年に働くのは ${facts.expected} 時間ほど）`,
    hint: '時間と人数の単位を確かめてください。',
  }),
  'staff-unchanged': (facts) => ({
    message: `「${facts.name}」が6年度続けて同じシートが ${facts.found} 件あります：${few(facts)}`,
    hint: '前年の値を写したままになっていないか確かめてください。',
  }),
  'personal-column': (facts) => ({
    message: `個人の氏名や連絡先の欄「${facts.name}」が印刷されます（${facts.found} 件）`,
    hint: '公開するシートでは、様式の parts から除いてください。',
  }),
  'personal-text': (facts) => ({
    message: `「${facts.name}」の文に電話番号かメールアドレスがあります（${facts.found} 件）：${few(facts)}`,
    hint: '公開する前に除いてください。',
  }),
  'skeleton-budget': (facts) => ({
    message: `${facts.year}は「${facts.found}」ですが、そのことの注がありません`,
    hint: '様式の notes に、骨格予算の年度との増減の見方を書いてください。',
  }),
  'not-a-number': (facts) => ({
    message: `${at(facts)}「${facts.name}」の「${excerpt(facts.found)}」は1つの数として読めません`,
    hint: '数だけを書き、「約」などは説明に書いてください。値がないときは「－」と書いてください。',
  }),
  'full-width': (facts) => ({
    message: `全角の数字を半角として読みました（${facts.found} 件）：${few(facts)}`,
    hint: '値が正しければ、そのままで構いません。',
  }),
  'choice-spelling': (facts) => ({
    message: `「${facts.name}」の「${facts.found}」を「${facts.expected}」と読みました（${few(facts)}）`,
    hint: '書き方をそろえてください。',
  }),
};

function at({ sheet, year }: Facts): string {
  if (sheet === '') return '';
  return year === '' ? `${sheet}：` : `${sheet}（${year}）：`;
}

const most = 10;

function few({ others }: Facts): string {
  const shown = others.slice(0, most).map((each) => each.trim());
  return others.length > most ? `${shown.join('、')}、ほか${others.length - most}件` : shown.join('、');
}

function also(facts: Facts): string {
  return facts.others.length === 0 ? '' : `。ほかに ${few(facts)}`;
}
