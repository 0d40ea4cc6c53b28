/** What the reader of replies asks about already, as far as rules over other answers need it. */

import type { Finding } from '../../finding/finding.ts';
import type { ReceivedReply } from '../../model/inquiry/record-replies.ts';
import type { Answer } from '../../model/inquiry/reply.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { parseQuantity } from '../../model/value/parse-quantity.ts';

export interface GivenAnswer {
  readonly section: string;
  readonly answer: Answer;
}

export interface Doubted {
  /** As what it would be taken for. */
  readonly supposed: readonly GivenAnswer[];
  /** What is taken for nothing, or has not been filled in yet: a sum of which it is a part says nothing. */
  readonly unsettled: ReadonlySet<string>;
}

export function doubtedIn(replies: readonly ReceivedReply[]): Doubted {
  const held = replies.flatMap(({ reply: { section, doubts } }) =>
    doubts.flatMap(({ item, head, found, candidate, holdsBack, finding }) => {
      const { place } = finding;
      if (!holdsBack || found === '' || place === undefined) return [];
      return [{ section, answer: { item, head, text: inUnit(candidate, finding), typed: found, place } }];
    }),
  );
  const blank = replies.flatMap(({ reply: { rows } }) =>
    rows.flatMap(({ isAnswered, answers }) => (isAnswered ? [] : answers.filter(({ text }) => text === ''))),
  );
  const unread = held.filter(({ answer }) => answer.text === '').map(({ answer }) => answer);
  const supposed = held.filter(({ answer }) => answer.text !== '');
  return { supposed, unsettled: new Set([...unread, ...blank].map(({ item, head }) => cellKey(item, head))) };
}

/** 12,640,000 that seems to be counted in 円 is the 12,640 that it would be in 千円: the parts of it may be right. */
function inUnit(candidate: string, { code, facts }: Finding): string {
  if (code !== 'reply-odd' || !('oddity' in facts) || facts.oddity !== 'unit') return candidate;
  const known = parseQuantity(facts.known.normalize('NFKC'));
  if (known?.type !== 'amount' || known.value.isZero() || !/^-?\d+(?:\.\d+)?$/.test(candidate)) return candidate;
  const number = new Decimal(candidate);
  const far = (value: Decimal) => value.div(known.value).abs().ln().abs();
  const scaled = [1_000, 1_000_000].flatMap((unit) => [number.div(unit), number.times(unit)]);
  return scaled.reduce((best, each) => (far(each).lt(far(best)) ? each : best), number).toFixed();
}

export function cellKey(item: string, head: string): string {
  return JSON.stringify([item, head]);
}
