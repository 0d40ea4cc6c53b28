/** Texts → what they are found by: words of Latin letters, and of Japanese each two characters beside each other, as it has no blanks. */

export function tokenize(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  return (
    plain.match(/[a-z0-9][a-z0-9.-]*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]+/gu) ?? []
  ).flatMap((run) => (/^[a-z0-9]/.test(run) ? [run] : pairsOf([...run])));
}

function pairsOf(characters: readonly string[]): readonly string[] {
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}
