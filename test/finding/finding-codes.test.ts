import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding/finding.ts';
import { wordFinding } from '../../src/finding/render.ts';
import { sampleFacts } from './sample-facts.ts';

const codes = [...sampleFacts.keys()];

function findingsOf(code: string): readonly Finding[] {
  return (sampleFacts.get(code) ?? []).map(
    (facts) => ({ code, severity: 'error', facts, place: { file: 'a.csv', line: 2 } }) as unknown as Finding,
  );
}

describe.each(codes)('%s', (code) => {
  it.each(['ja', 'en'] as const)('is worded in %s, with nothing left open', (language) => {
    for (const finding of findingsOf(code)) {
      const { message, hint } = wordFinding(finding, language);
      const text = `${message} ${hint ?? ''}`;
      expect(message).not.toBe('');
      expect(text).not.toMatch(/undefined|NaN|\[object|null/);
      // What is to be written in Japanese is quoted, or stands in the hint; a form has names of its own.
      const own = message.replace(/“[^”]*”|様式[１２]|経営課題|具体的取組/g, '');
      if (language === 'en') expect(own).not.toMatch(/[ぁ-ヿ一-鿿]/);
    }
  });
});
