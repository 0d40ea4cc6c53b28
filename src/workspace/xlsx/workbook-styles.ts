/** Writes into an XLSX's styles what exceljs does not know of number formats: the built-in ones of Japan, and escapes. */

/**
 * exceljs takes a built-in format for the American one, or for none, and drops the backslash of an escaped letter, so that
 * `#,##0\L` would no longer be a format and `0\m` a date.
 */
export function declareNumberFormats(stylesXml: string): string {
  const declared = [...stylesXml.matchAll(/<numFmt\b[^>]*>/g)].map(([tag]) => tag);
  const own = (/<numFmts\b[^>]*>([\s\S]*?)<\/numFmts>/.exec(stylesXml)?.[1] ?? '').replaceAll(
    /(&quot;[^"]*?&quot;)|\\(&\w+;|[^"])/g,
    (_, quoted: string | undefined, escaped: string) => quoted ?? `&quot;${escaped}&quot;`,
  );
  const japanese = Object.entries(japaneseFormats)
    .filter(([id]) => !declared.some((tag) => tag.includes(`numFmtId="${id}"`)))
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`);
  return stylesXml
    .replace(/<numFmts\b[^>]*(?:\/>|>[\s\S]*?<\/numFmts>)/, '')
    .replace(/<styleSheet\b[^>]*>/, (tag) => `${tag}<numFmts>${own}${japanese.join('')}</numFmts>`);
}

const wareki = '[$-411]ge.m.d';
const longWareki = '[$-411]ggge"年"m"月"d"日"';
const yearMonth = 'yyyy"年"m"月"';
const monthDay = 'm"月"d"日"';

/** As Excel in Japanese shows them: ECMA-376 part 1, 18.8.30, `ja-jp`, and the system's own for 5 to 8, 14, 22, 37 to 44. */
const japaneseFormats: Readonly<Record<number, string>> = {
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  27: wareki,
  28: longWareki,
  29: longWareki,
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: yearMonth,
  35: monthDay,
  36: wareki,
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '"¥"#,##0;"¥"-#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '"¥"#,##0.00;"¥"-#,##0.00;"-"',
  50: wareki,
  51: longWareki,
  52: yearMonth,
  53: monthDay,
  54: longWareki,
  55: yearMonth,
  56: monthDay,
  57: wareki,
  58: longWareki,
};
