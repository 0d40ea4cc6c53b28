/** The seventeen goals of sustainable development (ＳＤＧｓ) by their Japanese names. */

/** As text: `11 住み続けられるまちづくりを、17 パートナーシップで目標を達成しよう`. */
export function formatGoals(numbers: readonly number[]): string {
  return numbers.map((number) => `${number} ${names[number - 1] ?? ''}`).join('、');
}

/** As the 国際連合広報センター words them on the icons. */
const names = [
  '貧困をなくそう',
  '飢餓をゼロに',
  'すべての人に健康と福祉を',
  '質の高い教育をみんなに',
  'ジェンダー平等を実現しよう',
  '安全な水とトイレを世界中に',
  'エネルギーをみんなに そしてクリーンに',
  '働きがいも経済成長も',
  '産業と技術革新の基盤をつくろう',
  '人や国の不平等をなくそう',
  '住み続けられるまちづくりを',
  'つくる責任 つかう責任',
  '気候変動に具体的な対策を',
  '海の豊かさを守ろう',
  '陸の豊かさも守ろう',
  '平和と公正をすべての人に',
  'パートナーシップで目標を達成しよう',
] as const;
