/** Words that tell two editions of one value apart: 変更前 and 変更後 under 目標値. */

/** Whether it is the value that stands now. */
export function isLaterEdition(subject: string): boolean {
  return /^(?:変更|見直し|改定|改訂|修正|更新)後(?:の?(?:値|数値|目標値?))?$/.test(subject);
}

export function isEdition(subject: string): boolean {
  return isLaterEdition(subject) || /^(?:変更|見直し|改定|改訂|修正|更新)前(?:の?(?:値|数値|目標値?))?$/.test(subject);
}

/** 第1回変更（R5.3）, 見直し（令和4年度）: the time is that of the change, and what was changed may be the target. */
export function isRoundOfChange(subject: string): boolean {
  return /^(?:中間|第?\d{1,2}(?:回目?|次)の?|計画の?)?再?(?:変更|見直し?|改定|改訂|修正|更新)(?:第?\d{1,2}回目?)?(?:時|値|数値|時点)?$/.test(
    subject,
  );
}

/** 再変更後目標値 is what 変更後目標値 was changed to, 第2回変更後 what 第1回変更後 was. In a normalised head. */
export function roundOfChange(head: string): number {
  const counted = /第?([1-9])(?:回目?|次)(?=の?(?:変更|見直|改定|改訂|修正))/.exec(head)?.[1];
  return counted === undefined ? (/再(?=変更|見直|改定|改訂|修正)/.test(head) ? 2 : 1) : Number(counted);
}

/** Whether it begins with the word for the one that stood before. */
export function isFormerEdition(text: string): boolean {
  return /^(?:変更|見直し|改定|改訂|修正|更新)前/.test(text);
}

/** Whether it is the word for when a value was first set, and not for what was measured then. */
export function isFirstEdition(text: string): boolean {
  return /^(?:計画|戦略|プラン)?(?:当初|(?:策定|設定|作成)時点?)$/.test(text);
}
