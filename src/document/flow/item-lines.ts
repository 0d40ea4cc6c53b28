/** Lines of one text that are items of a list, though only a mark before each says so. */

/** `・`, `①`, `（1）`, `(ア)`, `2．`, `ア）`; no sign of a number, and no number with decimals. */
const mark =
  /^(?:[・●○◎■□◆◇▪•※\u2460-\u249b\u24b6-\u24e9\u3251-\u325f\u32b1-\u32bf]|[(（](?:[0-9０-９一二三四五六七八九十]{1,3}|[ア-ンa-zａ-ｚ])[)）]|(?:[0-9０-９]{1,2}|[ア-ン])[)）．]|[0-9]{1,2}\.(?![0-9]))/u;

/** Whether a line begins with the mark of an item, and has a text behind it. */
export function beginsItem(line: string): boolean {
  const text = line.trim();
  const found = mark.exec(text)?.[0];
  return found !== undefined && text.length > found.length;
}
