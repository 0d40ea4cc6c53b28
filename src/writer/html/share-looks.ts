/** The looks of a page's drawings, said once for all of them: charts repeat few looks in thousands of shapes. */

/** Attributes of SVG that CSS knows by the same names. */
const lookOf =
  / (?:fill|stroke|stroke-width|stroke-dasharray|stroke-miterlimit|opacity|font-family|font-size|font-weight|text-anchor)="([^"&;{}()]*)"/g;
const tagOrText = /<[^<>]*>|[^<>]+/g;
const empty = new Set(['<g>', '<g transform="translate(0,0)">']);

/** A line from a place, as our charts write it. */
const placedLine =
  /^<line( class="[^"]*") transform="translate\(([-.\d]+),([-.\d]+)\)" x2="([-.\d]+)" y2="([-.\d]+)"\/>$/;
const placedText = /^(<text[^<>]*) transform="translate\(([-.\d]+),([-.\d]+)\)">$/;

/** Names start with what no class of a theme does. */
const prefix = '_';

export class SharedLooks {
  readonly #names = new Map<string, string>();
  /** Looks under which shapes that lie over each other are as one. */
  readonly #opaque = new Set<string>();

  /** The same drawing in fewer bytes: looks as classes, groups that do nothing left out, lines of one look in one path. */
  share(svg: string): string {
    // A drawing with rules of its own is not ours.
    if (/<style| class="| style="/.test(svg)) return svg;
    const kept: string[] = [];
    const groups: boolean[] = [];
    let path = '';
    const close = () => {
      if (path !== '') kept.push(`${path}"/>`);
      path = '';
    };
    for (const [part] of svg.matchAll(tagOrText)) {
      if (part === '<g/>') continue;
      if (empty.has(part)) {
        groups.push(false);
        continue;
      }
      if (part === '</g>' && groups.pop() === false) continue;
      if (part.startsWith('<g') && !part.endsWith('/>')) groups.push(true);
      const tag = part.startsWith('<') ? this.#nameLook(part) : part;
      const [, look, ...numbers] = placedLine.exec(tag) ?? [];
      if (look === undefined || !this.#opaque.has(look)) {
        close();
        kept.push(tag.replace(placedText, '$1 x="$2" y="$3">'));
        continue;
      }
      const start = `<path${look} d="`;
      if (!path.startsWith(start)) {
        close();
        path = start;
      }
      const [x, y, across, down] = numbers;
      path += `M${x},${y}l${across},${down}`;
    }
    close();
    return kept.join('');
  }

  /** As CSS. */
  rules(): string {
    return (
      [...this.#names]
        .map(([look, name]) => `.${name}{${look.trim().replaceAll('="', ':').replaceAll(/" ?/g, ';').slice(0, -1)}}`)
        // SVG alone takes a size without a unit.
        .map((rule) => rule.replace(/(font-size:[\d.]+)(?=[;}])/, '$1px'))
        .join('\n')
    );
  }

  #nameLook(tag: string): string {
    const look = [...tag.matchAll(lookOf)].map(([attribute]) => attribute).join('');
    if (look === '') return tag;
    const name = this.#names.get(look) ?? `${prefix}${this.#names.size}`;
    this.#names.set(look, name);
    const attribute = ` class="${name}"`;
    if (!/opacity="(?!1")/.test(look)) this.#opaque.add(attribute);
    return tag.replaceAll(lookOf, '').replace(/^<\w+/, (start) => `${start}${attribute}`);
  }
}
