/** A book (事務事業概要, 計画書): chapters of text and tables, with its figures, programmes and organisation kept as data. */

import type { Place } from '../../finding/finding.ts';
import type { PictureFile } from '../../picture/picture-file.ts';
import type { ShownFigure } from '../filled-table/shown-figure.ts';
import type { RoundedShares } from '../table-figures/check-table-figures.ts';
import type { Quantity } from '../value/quantity.ts';
import type { FiscalYear } from '../year/fiscal-year.ts';

export interface Book {
  readonly title: string;
  /** Lines of the cover, e.g. 令和5年度, 事務事業概要, 企画部. */
  readonly cover: readonly string[];
  /** The edition's fiscal year; the figures of the year before are 前年度. */
  readonly year: FiscalYear;
  /** Head word of the contents, e.g. 目次. */
  readonly contentsTitle: string;
  /** 2: the contents also name the sections of each chapter. */
  readonly contentsDepth: 1 | 2;
  readonly organisation?: OrganisationUnit;
  readonly chapters: readonly Chapter[];
  /** In the order of the book. */
  readonly programmes: readonly Programme[];
  /** By id. */
  readonly figures: ReadonlyMap<string, FigureSeries>;
  /** By id. */
  readonly projects: ReadonlyMap<string, BookProject>;
  readonly words: BookWords;
}

/** Heads of the tables of its projects and programmes and of its index, where they are not those of its data. Years stand before the last two. */
export interface BookWords {
  readonly project?: string;
  readonly current?: string;
  readonly content?: string;
  readonly name?: string;
  readonly page?: string;
  /** Of the list of programmes. */
  readonly chapter?: string;
  readonly unit?: string;
  readonly programme?: string;
  readonly start?: string;
  readonly baseline?: string;
  readonly target?: string;
}

export interface Chapter {
  readonly id: string;
  /** As the contents name it, e.g. 企画課; its heading may be longer. */
  readonly title: string;
  /** The entry of the contents that it stands under, e.g. 各課の事務事業概要; empty for one that stands alone. */
  readonly group: string;
  readonly file: string;
  /** The first is its heading of level 1. A chapter that was not handed in has none. */
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | List | Box | BookTable | BookPicture | BookComponent | Notes;

/** Levels follow each other without gaps. */
export interface Heading {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly id: string;
  /** Generated, as printed: `1`, `(1)`, `(ア)`, `①`, `◇`; empty where the heading has none. */
  readonly number: string;
  /** 〈 〉 around the text. */
  readonly bracketed: boolean;
  readonly text: readonly Inline[];
  /** Id of the programme that begins here. */
  readonly programme?: string;
  readonly place: Place;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: readonly Inline[];
  /** `note` ※ and （注）, `source` 出典, `unit` 単位 at the right, `date` 現在 at the right. */
  readonly role: 'body' | 'lead' | 'note' | 'source' | 'unit' | 'date';
  readonly place: Place;
}

/** Also label–value blocks: there the marker is `発行：`. */
export interface List {
  readonly type: 'list';
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** Generated, as printed: `(1)`, `①`, `・`, `※`; of a label–value block its label. */
  readonly marker: string;
  readonly blocks: readonly Block[];
}

/** What stands in a frame. */
export interface Box {
  readonly type: 'box';
  readonly blocks: readonly Block[];
}

export interface BookTable {
  readonly type: 'table';
  readonly id: string;
  readonly caption: readonly Inline[];
  /** e.g. `(単位：千円)`; empty when there is none. */
  readonly unit: string;
  readonly head: readonly (readonly BookCell[])[];
  readonly rows: readonly BookRow[];
  /** Relative widths given in the data; empty: by content. */
  readonly widths: readonly number[];
  /** Its shares (構成比) do not sum up because they are rounded, which a note should say. */
  readonly sharesRounded?: RoundedShares;
  readonly place: Place;
}

export interface BookRow {
  /** 計, 合計, 小計. */
  readonly isTotal: boolean;
  readonly cells: readonly BookCell[];
}

/** Cells that a merge covers are left out, as in HTML. */
export interface BookCell {
  readonly text: readonly Inline[];
  readonly colspan: number;
  readonly rowspan: number;
  /** Heads a column in `head`, a row in `rows`. */
  readonly isHead: boolean;
  /** What the cell says, where its column holds values. */
  readonly quantity?: Quantity;
  /** How it was worked out or can be, in a cell of the body. */
  readonly figure?: ShownFigure;
  readonly place: Place;
}

/** A picture of the workspace. */
export interface BookPicture {
  readonly type: 'picture';
  readonly picture: PictureFile;
  /** What it shows, for whoever does not see it. */
  readonly alternative: string;
  /** Empty when there is none. */
  readonly caption: readonly Inline[];
  /** In points; as the file says where it is not given. */
  readonly width?: number;
  readonly isCentred: boolean;
  readonly place: Place;
}

/** Footnotes of the section that they end. */
export interface Notes {
  readonly type: 'notes';
  readonly notes: readonly Note[];
}

export interface Note {
  /** In its chapter, from 1. */
  readonly number: number;
  readonly id: string;
  readonly text: readonly Inline[];
  readonly place: Place;
}

/** Where a text refers to a footnote; `id` is the note's. */
export interface NoteReference {
  readonly type: 'note';
  readonly number: number;
  readonly id: string;
  /** The note leads back to it. */
  readonly isFirst: boolean;
}

/** What is made of data: an organisation chart, a chart, a table of the plan, an index. */
export interface BookComponent {
  readonly type: 'component';
  /** e.g. `organisation-chart`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: Place;
}

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly text: string }
  /** A value of `figures`, or the year, as printed. */
  | { readonly type: 'figure'; readonly id: string; readonly text: string }
  /** To an element of the book, by id, or to an address. */
  | { readonly type: 'link'; readonly href: string; readonly text: string }
  /** `text` with its reading above it. */
  | { readonly type: 'ruby'; readonly text: string; readonly reading: string; readonly strong?: true }
  | NoteReference
  | { readonly type: 'break' }
  /** Fills the line up to what follows, which ends at the right: `稼動 ------ 平成13年度`. */
  | { readonly type: 'leader' };

/** A figure over the years. */
export interface FigureSeries {
  readonly id: string;
  readonly name: string;
  readonly values: ReadonlyMap<FiscalYear, FigureValue>;
  /** When the values hold, as printed, e.g. 令和5年4月1日; empty when they are of a whole year. */
  readonly asOf: string;
  readonly remark: string;
}

export interface FigureValue {
  readonly quantity: Quantity;
  readonly place: Place;
}

/** 事務事業. */
export interface Programme {
  readonly id: string;
  /** Id of the chapter of its 課. */
  readonly chapter: string;
  /** 担当, 係; empty when the section has none. */
  readonly unit: string;
  readonly title: string;
  /** As printed, e.g. 昭和22年開始; empty when it is not given. */
  readonly start: string;
  readonly budgets: ReadonlyMap<FiscalYear, FigureValue>;
  readonly remark: string;
  readonly place: Place;
}

/** 全体計画 as the plan book tells it; its KPIs are those of the plan's project of this title. */
export interface BookProject {
  readonly id: string;
  /** Title of its 基本目標. */
  readonly goal: string;
  readonly title: string;
  readonly rows: readonly ProjectRow[];
  readonly place: Place;
}

/** Texts as printed, with line ends. */
export interface ProjectRow {
  /** 現況. */
  readonly current: string;
  /** 計画内容. */
  readonly content: string;
  /** 注記; empty when there is none. */
  readonly note: string;
  readonly remark: string;
  readonly place: Place;
}

/** 部, 課, 担当, with 職員数 where it is given. */
export interface OrganisationUnit {
  readonly name: string;
  readonly staff?: number;
  readonly units: readonly OrganisationUnit[];
}
