/** A form without what is not for the public: names of staff, telephone numbers. */

import { namesIn } from './expression.ts';
import type { Form } from './form.ts';
import type { FrontSetting } from './form-schema.ts';
import { splitName } from './names.ts';
import type { LoosePart } from './part-schema.ts';

/** The same form where all of it is public. */
export function publicForm(form: Form): Form {
  const made = known.get(form) ?? makePublic(form);
  known.set(form, made);
  return made;
}

/** Asked for by every sheet that others are printed on. */
const known = new WeakMap<Form, Form>();

function makePublic(form: Form): Form {
  const isPublic = (name: string) => !isPrivate(form, name);
  return {
    ...form,
    nameColumn: isPublic(form.nameColumn) ? form.nameColumn : (form.main.links[0] ?? form.nameColumn),
    parts: form.parts.flatMap((part) => publicPart(form, part)),
    front: form.front && publicFront(form, form.front),
    isPublic: true,
  };
}

/** `of` is the source of a column that is named without it. A pick or a figure is what it is made of. */
export function isPrivate(form: Form, written: string, of?: string): boolean {
  const { source = of, name } = splitName(written);
  const { fields, sources, picks, figures } = form;
  const names = [written, ...(source === undefined ? [] : [`${source}.${name}`]), name];
  if (names.some((each) => fields.get(each)?.public === false)) return true;
  const other = source === undefined ? undefined : sources.get(source)?.form;
  if (other !== undefined) return isPrivate(other, name);
  if (source !== undefined) return false;
  const pick = picks.get(name);
  if (pick?.of === 'rows') return pick.columns.some((column) => isPrivate(form, column, pick.source.name));
  const figure = figures.get(name);
  return (
    figure !== undefined && namesIn(figure.expression).some((each) => isPrivateColumn(form, each.source, each.name))
  );
}

/** Of a formula's own names: figures in it are numbers of their own. */
function isPrivateColumn({ fields }: Form, source: string | undefined, name: string): boolean {
  const names = source === undefined ? [name] : [name, `${source}.${name}`];
  return names.some((each) => fields.get(each)?.public === false);
}

function publicPart(form: Form, part: LoosePart): readonly LoosePart[] {
  const isPublic = (name: string) => !isPrivate(form, name);
  const { boxes, years, items, stack, indicators } = part;
  if (boxes !== undefined) {
    const rows = boxes.flatMap((row): typeof boxes => {
      const left = [row]
        .flat()
        .filter((box) =>
          typeof box !== 'string' && 'blank' in box ? true : isPublic(typeof box === 'string' ? box : box.box),
        );
      return left.length === 0 ? [] : [left];
    });
    return rows.length === 0 ? [] : [{ ...part, boxes: rows }];
  }
  if (years !== undefined) {
    const rows = years.rows.filter((row) => isPublic(typeof row === 'string' ? row : row.row));
    const { kind, ...rest } = years;
    const shown = kind !== undefined && isPublic(kind) ? { kind } : {};
    return rows.length === 0 ? [] : [{ ...part, years: { ...rest, ...shown, rows } }];
  }
  if (items !== undefined) {
    const columns = items.columns.filter((column) => !isPrivate(form, column, items.of));
    const totals = items.totals?.filter((column) => columns.includes(column));
    return columns.length === 0 ? [] : [{ ...part, items: { ...items, columns, totals } }];
  }
  if (stack !== undefined) {
    const rows = stack.rows.filter(isPublic);
    return rows.length === 0 ? [] : [{ ...part, stack: { ...stack, rows } }];
  }
  if (indicators?.kind !== undefined && !isPublic(indicators.kind)) {
    return [{ ...part, indicators: { rate: indicators.rate } }];
  }
  return [part];
}

function publicFront(form: Form, front: FrontSetting): FrontSetting {
  const isPublic = (name: string) => !isPrivate(form, name);
  const { tallies, sums, ranking, list, changes, excluded, moves } = front;
  const ofExcluded = excluded?.columns.filter((column) => !isPrivate(form, column, excluded.of)) ?? [];
  const listed = list?.columns.filter(isPublic) ?? [];
  const { by, totals, ...ofList } = list ?? {};
  return {
    ...front,
    changes: changes && isPublic(changes.from) && isPublic(changes.to) ? changes : undefined,
    excluded: excluded && ofExcluded.length > 0 ? { ...excluded, columns: ofExcluded } : undefined,
    tallies: tallies?.filter(isPublic),
    sums: sums?.by.every(isPublic) ? { ...sums, columns: sums.columns.filter(isPublic) } : undefined,
    ranking: ranking && isPublic(ranking.by) ? { ...ranking, columns: ranking.columns.filter(isPublic) } : undefined,
    moves: moves && { columns: moves.columns.filter(isPublic) },
    list: list && {
      ...ofList,
      columns: listed,
      by: by !== undefined && isPublic(by) ? by : undefined,
      totals: totals?.filter((name) => listed.includes(name)),
    },
  };
}
