import { describe, expect, it } from 'vitest';
import { findScriptChanges, findStretches } from '../../src/typography/spacing.ts';

function show(text: string, find: (text: string) => readonly number[]): string {
  const found = new Set(find(text));
  return text
    .split('')
    .map((character, at) => (found.has(at) ? `|${character}` : character))
    .join('');
}

describe('findStretches', () => {
  it.each([
    ['between letters', '区|の|人|口'],
    ['not in words and figures', 'は|4,300,000|百|万|円|と|info@city.jp|と|１，２３４|人'],
    ['beside spaces', 'Society| |5.0|の'],
    ['outside brackets', '区|「人|口」|を|（仮|称）|と'],
    ['not before points, nor beside middle dots', 'た。|ま|ち・ひ|と、|そ|の'],
    ['not in leaders', 'で|す|……|と|――|い'],
    ['not between a sign and its figure', '約|￥1,000|で|5％'],
    ['not before a mark', 'か\u3099|き'],
  ])('%s: %s', (_, shown) => {
    expect(show(shown.replaceAll('|', ''), findStretches)).toBe(shown);
  });
});

describe('findScriptChanges', () => {
  it('are between Japanese and Western letters, not beside punctuation', () => {
    const shown = '区|ICT|を、AI（IoT）と|5|年';
    expect(show(shown.replaceAll('|', ''), findScriptChanges)).toBe(shown);
  });
});
