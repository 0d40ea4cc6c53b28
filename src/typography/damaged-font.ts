/** A font whose file says nothing sensible where it was needed, though its digest is right: a finding, and no fault of the program. */
export class DamagedFont extends Error {
  /** Its family and PostScript name. */
  readonly font: string;

  constructor(font: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.font = font;
  }
}
