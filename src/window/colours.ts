/** The few colours that a city changes first, in its copy of `theme.yaml`. */

import { isMap } from 'yaml';
import { composeYaml } from '../workspace/yaml/compose-yaml.ts';

export interface ShownColour {
  readonly name: string;
  /** `#rrggbb` */
  readonly value: string;
}

/** Where each stands in the theme; the first of its places is shown. */
const places: Readonly<Record<string, readonly (readonly (string | number)[])[]>> = {
  見出し: [1, 2, 3].map((level) => ['elements', `h${level}`, 'color']),
  基本目標の帯: [['classes', 'band', 'fill']],
  表の見出し: [['elements', 'th', 'fill']],
  グラフ: [['chart', 'series', 0]],
};

export function readColours(theme: string): readonly ShownColour[] {
  const document = composeYaml(theme);
  if (!isMap(document.contents)) return [];
  return Object.entries(places).flatMap(([name, [first = []]]) => {
    const value = document.getIn(first);
    return typeof value === 'string' ? [{ name, value }] : [];
  });
}

/** The theme with other colours and all else as it was; none where a colour is no colour or the theme no YAML. */
export function recolour(theme: string, colours: ReadonlyMap<string, string>): string | undefined {
  const document = composeYaml(theme);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  for (const [name, value] of colours) {
    const all = Object.hasOwn(places, name) ? places[name] : undefined;
    if (all === undefined || !/^#[0-9a-f]{6}$/i.test(value)) return undefined;
    for (const place of all) document.setIn(place, value.toLowerCase());
  }
  return document.toString({ lineWidth: 0 });
}
