/** What a workspace's own charts may be drawn from: its data under a name, as rows of plain values. */

export interface DataSet {
  readonly name: string;
  readonly fields: readonly DataField[];
  readonly rows: readonly DataRow[];
}

export interface DataField {
  readonly name: string;
  /** Of axes and legends whose author gave none. */
  readonly title: string;
}

/** No value is `null`: it is drawn as a gap. */
export type DataRow = Readonly<Record<string, string | number | boolean | null>>;
