/** What a spreadsheet shows in place of a value that it cannot compute or has no room for. */

import { toHalfWidth } from '../text/text-width.ts';

/** `#DIV/0!`, `#N/A`, `#REF!` …, and the `####` of a narrow column. No error is an absence: the value may be there. */
export function isErrorValue(text: string): boolean {
  return /^(?:#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|BUSY!)|#+)$/i.test(
    toHalfWidth(text).trim(),
  );
}
