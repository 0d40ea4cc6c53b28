/** Finds the clause that a change in a text belongs to, from what stands before it and what stands after it. */

/** Characters of a clause on one side of a change; what is longer is cut. */
const longest = 60;

/** A clause says so much at least besides figures, or the one before it belongs to it: `（2回）` alone says nothing. */
const leastWords = 4;

/** Where the clause begins that goes on after `text`. A bracket that is open there belongs to it, with all before it in its clause. */
export function findClauseStart(text: string): number {
  const first = findSentenceStart(text);
  let depth = 0;
  let start = text.length;
  for (let at = text.length - 1; at >= first; at -= 1) {
    const character = text.charAt(at);
    if (closers.includes(character)) depth += 1;
    if (openers.includes(character)) {
      // What stood between an open bracket and the change was no clause by itself.
      if (depth === 0) start = text.length;
      else depth -= 1;
    }
    if (depth > 0 || !commas.includes(character) || start < text.length) continue;
    if (countWords(text.slice(at + 1)) >= leastWords) start = at + 1;
  }
  return cutStart(text, skipMarks(text, start === text.length ? first : start));
}

/** Where the clause ends that went on before `text`. */
export function findClauseEnd(text: string): number {
  const last = findSentenceEnd(text);
  let depth = 0;
  let end = last;
  for (let at = 0; at < last; at += 1) {
    const character = text.charAt(at);
    if (openers.includes(character)) depth += 1;
    if (closers.includes(character)) {
      if (depth === 0) end = last;
      else depth -= 1;
    }
    if (depth === 0 && end === last && commas.includes(character)) end = at;
  }
  return cutEnd(text, end);
}

/** Whether nothing of a sentence goes on after the text. */
export function endsSentence(text: string): boolean {
  const ink = text.trimEnd();
  return text === '' || ink.endsWith('。') || text.includes('\n', ink.length);
}

const openers = '（(「『【〔［[｛{〈《＜<';
const closers = '）)」』】〕］]｝}〉》＞>';
const commas = '、，；;：';

function findSentenceStart(text: string): number {
  return Math.max(text.lastIndexOf('。'), text.lastIndexOf('\n')) + 1;
}

function findSentenceEnd(text: string): number {
  const ends = [text.indexOf('。'), text.indexOf('\n')].filter((at) => at >= 0);
  return Math.min(text.length, ...ends);
}

function countWords(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length;
}

/** The mark of an item of a list says nothing of the change. */
function skipMarks(text: string, start: number): number {
  let at = start;
  while (at < text.length && '・○●◇◆□■※ 　'.includes(text.charAt(at))) at += 1;
  return at;
}

function cutStart(text: string, start: number): number {
  let at = Math.max(start, text.length - longest);
  if (at > start) while (at < text.length && isInWord(text, at)) at += 1;
  return at;
}

function cutEnd(text: string, end: number): number {
  let at = Math.min(end, longest);
  if (at < end) while (at > 0 && isInWord(text, at)) at -= 1;
  return at;
}

/** Whether a cut would divide a number or a word of Latin or katakana. */
function isInWord(text: string, at: number): boolean {
  return /^[\d.,０-９，．A-Za-zＡ-Ｚａ-ｚァ-ヺー]{2}$/u.test(text.slice(at - 1, at + 1));
}
