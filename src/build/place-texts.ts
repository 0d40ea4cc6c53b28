/** Finds where a text that only an output complained of stands in the data, the settings or the template. */

import type { Finding, Place } from '../finding/finding.ts';
import type { Template } from '../template/render-template.ts';
import type { Prepared } from './prepare.ts';

type Sources = Pick<Prepared, 'configuration' | 'content' | 'settings'> & { readonly template?: Template };

/** Each finding about a text that has no place is given that of the text it is about, if there is one like it. */
export function placeTexts(findings: readonly Finding[], sources: Sources): readonly Finding[] {
  if (!findings.some((finding) => finding.place === undefined && needleOf(finding) !== undefined)) return findings;
  const texts = listTexts(sources);
  const characters = indexCharacters(texts);
  return findings.map((finding) => {
    const needle = finding.place === undefined ? needleOf(finding) : undefined;
    if (needle === undefined) return finding;
    const place = finding.code === 'text-lost' ? findLongest(texts, needle)?.place : characters.get(needle);
    return place === undefined ? finding : { ...finding, place };
  });
}

function needleOf({ code, facts }: Finding): string | undefined {
  if (code === 'character-without-glyph' && 'character' in facts) return facts.character;
  return code === 'text-lost' && 'text' in facts && facts.text !== '' ? facts.text : undefined;
}

interface PlacedText {
  readonly text: string;
  readonly place: Place;
}

/** Items first: they know the places of their fields. */
function listTexts({ content, configuration, settings, template }: Sources): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  const seen = new Set<object>();
  const visit = (value: unknown, outer: Place | undefined, placeOf: (key: string) => Place | undefined, key = '') => {
    if (typeof value === 'string' && outer !== undefined) texts.push({ text: value, place: outer });
    // The bytes of pictures are no texts.
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || seen.has(value)) return;
    seen.add(value);
    const own = 'place' in value && isPlace(value.place) ? value.place : outer;
    for (const [name, child] of Object.entries(value)) {
      if (name === 'place') continue;
      const path = key === '' ? name : `${key}.${name}`;
      visit(child, placeOf(path) ?? own, placeOf, path);
    }
  };
  visit([content.items(), content], undefined, () => undefined);
  visit(configuration, undefined, (path) => settings.get(path));
  const lines = template?.source.split('\n') ?? [];
  for (const [index, text] of lines.entries()) {
    if (template !== undefined) texts.push({ text, place: { file: template.file, line: index + 1 } });
  }
  return texts;
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'file' in value && typeof value.file === 'string';
}

/** Where each character stands first. */
function indexCharacters(texts: readonly PlacedText[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { text, place } of texts) {
    for (const character of text) if (!places.has(character)) places.set(character, place);
  }
  return places;
}

/** What did not fit is the end of a long text, and may be short itself. */
function findLongest(texts: readonly PlacedText[], part: string): PlacedText | undefined {
  let longest: PlacedText | undefined;
  for (const each of texts) {
    if (each.text.length > (longest?.text.length ?? 0) && each.text.includes(part)) longest = each;
  }
  return longest;
}
