import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding/finding.ts';
import { wordFinding } from '../../src/finding/render.ts';
import { sampleFacts } from './sample-facts.ts';

const codes = [...sampleFacts.keys()];

const isOwn = (file: string) => file === 'finding-codes.test.ts' || file === 'sample-facts.ts';

/** No reader raises them yet: those of the gate that every text will go through. */

/** Texts of all tests but this one, and of their snapshots. */
function readTests(): string {
  const root = fileURLToPath(new URL('..', import.meta.url));
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|snap|txt)$/.test(entry.name) && !isOwn(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .join('\n');
}

function findingsOf(code: string): readonly Finding[] {
  return (sampleFacts.get(code) ?? []).map(
    (facts) => ({ code, severity: 'error', facts, place: { file: 'a.csv', line: 2 } }) as unknown as Finding,
  );
}

/** The longest part of each wording that is no fact, by which a test may know the finding. */
function partsOf(code: string): readonly string[] {
  return findingsOf(code).flatMap((finding) => {
    const parts = wordFinding(finding, 'ja').message.split(/some \w+|[\d,]+|[「」：（）、\s]/);
    const [longest = ''] = parts.toSorted((one, other) => other.length - one.length);
    return longest.length >= 6 ? [longest] : [];
  });
}

it('every finding is known to a test, by its code or by its words', () => {
  const tests = readTests();
  const isKnown = (code: string) =>
    new RegExp(`['"\` ]${code}['"\` :]`).test(tests) || partsOf(code).some((part) => tests.includes(part));
  expect(codes.filter((code) => !isKnown(code))).toEqual([]);
});

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
