/** Heads that are written short, spelled out where those beside them tell what they are: 25 beside 26, 目 beside 実. */

/** The heads of a table in their order, the years and roles among them as they are else written. */
export function spellOutHeads(texts: readonly string[]): readonly string[] {
  return spellOutRates(spellOutRoles(spellOutYears(texts.map(withoutBracket))));
}

/**
 * 目, 計 and 実, alone or behind a year, are 目標, 計画 and 実績 beside each other. Beside 延 they count persons, and 計 beside 目 is a
 * total.
 */
export function spellOutRoles(texts: readonly string[]): readonly string[] {
  const letters = new Set(texts.map((text) => shortRole.exec(text)?.[2] ?? ''));
  const aim = letters.has('目') ? '目' : '計';
  if (!letters.has('実') || !letters.has(aim) || letters.has('延')) return texts;
  const words = new Map([['実', '実績'], ['目', '目標'], ...(aim === '計' ? [['計', '計画'] as const] : [])]);
  return texts.map((text) => {
    const [whole = '', year = '', letter = ''] = shortRole.exec(text) ?? [];
    const word = words.get(letter);
    return word === undefined ? text : `${year}${word}${text.slice(whole.length)}`;
  });
}

const shortRole = /^([^（()）]{0,10}[\d０-９元]年?度?\s?)?[（(【]?([目計実延])[)）】]?(?=$|\s*[（(])/;

/** （対前年度） and （増減） below a head that has no other word. */
function withoutBracket(text: string): string {
  return /^[（(]\s?(対?前年度?比?|増減率?)\s?[)）]$/.exec(text)?.[1] ?? text;
}

/** 率 and ％ are 達成率 beside the 目標 and the 実績 of the same year. */
function spellOutRates(texts: readonly string[]): readonly string[] {
  const heads = texts.map((text) => text.normalize('NFKC').replace(/\s/g, ''));
  const known = new Set(heads.map((head) => head.replace(/^(目標|計画|実績)値?(?=$|\()/, '$1')));
  return texts.map((text, index) => {
    const [rate, group = ''] = /^(?:率|%)($|\(.*$)/.exec(heads[index] ?? '') ?? [];
    const stands = (word: string) => known.has(`${word}${group}`);
    const isAttainment = rate !== undefined && stands('実績') && (stands('目標') || stands('計画'));
    return isAttainment ? `達成率${group}` : text;
  });
}

/**
 * 25年度 for 25 and 元年度 for 元, where two or more columns beside each other count years up or down: a number alone is no
 * year, but a row of them is.
 */
function spellOutYears(texts: readonly string[]): readonly string[] {
  const plain = texts.map((text) => text.normalize('NFKC').replace(/\s/g, ''));
  const numbers = plain.map((text) => Number(/^(\d{1,2}|元)(?=$|\()/.exec(text)?.[1]?.replace('元', '1')));
  const follows = (one: number, other: number) => areNeighbours(Number(numbers[one]), Number(numbers[other]));
  return texts.map((text, index) => {
    // ８（目標（年度））: what the numbers are is said above them.
    if (/^(?:\d{1,2}|元)\((?:[^()]{1,12}\()?年度\){1,2}$/.test(plain[index] ?? ''))
      return (plain[index] ?? '').replace(/^(?:\d{1,2}|元)/, '$&年度').replace(/\(年度\)(?=\)?$)/, '');
    if (!follows(index, index - 1) && !follows(index, index + 1)) return text;
    return (plain[index] ?? '').replace(/^(?:\d{1,2}|元)/, '$&年度');
  });
}

/** 29 and 30, 30 and 元, 31 and 2. */
function areNeighbours(one: number, other: number): boolean {
  const [greater, less] = [Math.max(one, other), Math.min(one, other)];
  return greater - less === 1 || eraTurns.has(`${greater}→${less}`);
}

/** The last years of 平成 and 昭和, by both of their names, and those that follow. */
const eraTurns: ReadonlySet<string> = new Set(['30→1', '31→2', '63→1', '64→2']);
