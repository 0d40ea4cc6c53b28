/** An element of a drawing that is copied, and how many a renderer would draw in its place. */

export interface SvgElement {
  /** Empty for a text between elements. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: SvgElement[];
  /** Of a style sheet, or of a text. */
  text: string;
}

/** As XML. */
export function addText(element: SvgElement, isRoot = true): string {
  const { name, attributes, children, text } = element;
  if (name === '') return escapeXml(text);
  const spaces = isRoot ? ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"' : '';
  const written = [...attributes].map(
    ([key, value]) => ` ${key === 'href' ? 'xlink:href' : key}="${escapeXml(value)}"`,
  );
  return `<${name}${spaces}${written.join('')}>${escapeXml(text)}${children.map((child) => addText(child, false)).join('')}</${name}>`;
}

/** Elements that may be drawn; a reference draws all that it refers to once more. */
const drawnLimit = 300_000;
/** Elements that a character counts for: its outline is as large as several. */
const costOfCharacter = 20;

/** Whether references make more of the drawing than can be drawn, e.g. tenfold at each of ten levels, or go in a circle. */
export function isTooDear(root: SvgElement): boolean {
  const byId = new Map<string, SvgElement>();
  const rules: StyleRule[] = [];
  visit(root, (element) => {
    const id = element.attributes.get('id');
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    if (element.name === 'style') for (const rule of readRules(element.text)) rules.push(rule);
  });
  const costs = new Map<SvgElement, number>();
  const costOf = (element: SvgElement): number => {
    const known = costs.get(element);
    if (known !== undefined) return known;
    // Until it is known: what refers to what it stands in goes in a circle.
    costs.set(element, Number.POSITIVE_INFINITY);
    const referred = referencesOf(element, rules).flatMap((id) => byId.get(id) ?? []);
    const cost = [...element.children, ...referred].reduce(
      (sum, each) => sum + costOf(each),
      1 + (element.name === '' ? element.text.length * costOfCharacter : 0),
    );
    costs.set(element, cost);
    return cost;
  };
  return costOf(root) > drawnLimit;
}

interface StyleRule {
  /** Classes that its selectors name; none where it is for elements or ids. */
  readonly classes: readonly string[];
  readonly references: readonly string[];
}

function readRules(sheet: string): readonly StyleRule[] {
  return sheet.split('}').flatMap((rule): readonly StyleRule[] => {
    const [selectors = '', style = ''] = rule.split('{');
    const references = [...style.matchAll(reference)].map(([, id]) => id ?? '');
    if (references.length === 0) return [];
    return [{ classes: [...selectors.matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? ''), references }];
  });
}

const reference = /url\(\s*["']?#([^\s"')]+)/g;

function referencesOf({ attributes }: SvgElement, rules: readonly StyleRule[]): readonly string[] {
  const own = [...attributes].flatMap(([name, value]) => {
    if (name === 'href') return [value.slice(1)];
    return [...value.matchAll(reference)].map(([, id]) => id ?? '');
  });
  const classes = (attributes.get('class') ?? '').split(/\s+/);
  const styled = rules
    .filter((rule) => rule.classes.length === 0 || rule.classes.some((name) => classes.includes(name)))
    .flatMap((rule) => rule.references);
  return [...own, ...styled];
}

function visit(element: SvgElement, see: (element: SvgElement) => void): void {
  see(element);
  for (const child of element.children) visit(child, see);
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
