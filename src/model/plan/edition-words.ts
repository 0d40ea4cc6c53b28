/** Words that tell two editions of one value apart: 変更前 and 変更後 under 目標値. */

/** Whether it is the value that stands now. */
export function isLaterEdition(subject: string): boolean {
  return /^(?:変更|見直し|改定|改訂|修正|更新)後(?:の?(?:値|数値|目標値?))?$/.test(subject);
}

export function isEdition(subject: string): boolean {
  return isLaterEdition(subject) || /^(?:変更|見直し|改定|改訂|修正|更新)前(?:の?(?:値|数値|目標値?))?$/.test(subject);
}

/** Whether it begins with the word for the one that stood before. */
export function isFormerEdition(text: string): boolean {
  return /^(?:変更|見直し|改定|改訂|修正|更新)前/.test(text);
}
