/** In which month a value will be known, as an answer says it: 「9月に確定の見込み」. */

/** 1–12; none where no month is named, or several are: then somebody reads it. */
export function findMonth(text: string): number | undefined {
  const folded = text.normalize('NFKC');
  const named = [...folded.matchAll(/(?<![\d.])(\d{1,2})月(?!末?(?:現在|時点|分|から|より))/g)].map(([, month]) =>
    Number(month),
  );
  const months = new Set(named.filter((month) => month >= 1 && month <= 12));
  const [first] = months;
  return months.size === 1 ? first : undefined;
}
