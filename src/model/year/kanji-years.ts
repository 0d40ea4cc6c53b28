/** Years of eras in Chinese numerals: 令和六年度. */

/** With digits: 令和6年度; at most to 九十九. */
export function spellOutKanjiYears(text: string): string {
  return text.replace(
    /(令和|平成|昭和)([一二三四五六七八九十]{1,3})(?=年)/g,
    (_, name: string, number: string) => `${name}${ofKanji(number)}`,
  );
}

/** 三十 is 30. */
function ofKanji(number: string): number {
  const [tens = '', ones = ''] = number.includes('十') ? number.split('十') : ['', number];
  const digit = (text: string) => '〇一二三四五六七八九'.indexOf(text || '〇');
  return (number.includes('十') ? digit(tens || '一') * 10 : 0) + digit(ones);
}
