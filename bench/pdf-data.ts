/** What the documents of `pdf` are made of: rows of figures and long paragraphs, the same in every run. */

export const head = ['施策', '事業', '26年度', '27年度', '28年度', '29年度', '30年度', '31年度'] as const;

/** Names and figures, of which no two rows are alike. */
export function composeRows(count: number): readonly (readonly string[])[] {
  return Array.from({ length: count }, (_, row) =>
    head.map((_, column) => (column < 2 ? `事業${row}の推進` : `${(row * 37 + column * 11) % 9999}人`)),
  );
}

const sentences = [
  '区内の保育施設の定員は、平成29年度末で12,345人となり、前年度に比べて',
  '1,017人増加した。',
  '「まち・ひと・しごと創生」の観点から、子育て世代（25歳～39歳）の転入超過を維持し、',
  '地域の特性を生かしたまちづくりを進める必要がある。',
  'ものづくり企業の受注額は4,300,000千円で、目標の85%以上を達成しているが、',
  '商店街の来街者数は横ばいであり、ICTの活用やWi-Fiの整備といった取組が求められる。',
];

/** One paragraph of so many characters; a number in every sentence keeps them apart. */
export function composeParagraph(length: number): string {
  const text: string[] = [];
  for (let index = 0, written = 0; written < length; index += 1) {
    const sentence = `第${index + 1}に、${sentences[index % sentences.length]}`;
    text.push(sentence);
    written += sentence.length;
  }
  return text.join('').slice(0, length);
}
