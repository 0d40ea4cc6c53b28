/** What a chart must not ask for whatever else it says: loading, running code, answering a reader's hand, fonts of its own. */

export type Refusal = 'loads' | 'code' | 'interactive' | 'font' | 'map' | 'other-language';

export interface RefusedKey {
  /** Dotted, e.g. `data.url`. */
  readonly key: string;
  readonly problem: Refusal;
}

const refusals: Readonly<Record<string, Refusal>> = {
  url: 'loads',
  href: 'loads',
  image: 'loads',
  loader: 'loads',
  lookup: 'loads',
  datasets: 'loads',
  graticule: 'map',
  sphere: 'map',
  projection: 'map',
  geoshape: 'map',
  latitude: 'map',
  longitude: 'map',
  sequence: 'code',
  expr: 'code',
  signal: 'code',
  signals: 'code',
  params: 'interactive',
  param: 'interactive',
  selection: 'interactive',
  bind: 'interactive',
  tooltip: 'interactive',
  font: 'font',
  labelFont: 'font',
  titleFont: 'font',
  subtitleFont: 'font',
  labelFontStyle: 'font',
  titleFontStyle: 'font',
  fontStyle: 'font',
  marks: 'other-language',
};

/** Rows of data are only data: what they call their columns is theirs. */
export function findRefused(specification: unknown): readonly RefusedKey[] {
  const found: RefusedKey[] = [];
  const visit = (value: unknown, path: string, key: string): void => {
    if (Array.isArray(value)) {
      if (path.endsWith('data.values')) return;
      for (const [index, each] of value.entries()) visit(each, `${path}.${index}`, key);
      return;
    }
    if (typeof value !== 'object' || value === null) {
      if ((key === 'mark' || path.endsWith('mark.type')) && (value === 'image' || value === 'geoshape')) {
        found.push({ key: path, problem: value === 'image' ? 'loads' : 'map' });
      }
      return;
    }
    for (const [name, inner] of Object.entries(value)) {
      const inside = path === '' ? name : `${path}.${name}`;
      const isOff = name === 'tooltip' && (inner === null || inner === false);
      const problem = isOff || !Object.hasOwn(refusals, name) ? undefined : refusals[name];
      if (problem !== undefined && !(name === 'param' && typeof inner === 'number')) {
        found.push({ key: inside, problem });
      } else if (name !== 'usermeta') visit(inner, inside, name);
    }
  };
  visit(specification, '', '');
  return found;
}
