/** The visible key of a form: the only thing that a reply is known by, whatever became of its file. */

import type { Inquiry, InquirySection } from '../model/inquiry/inquiry.ts';
import { type CalendarDate, formatDate } from '../model/year/fiscal-year.ts';

/** e.g. `照会番号 R7-企-012　様式の版 2　課 K01 子育て支援課　締切 令和7年6月13日（金）` */
export function composeKeyLine(inquiry: Inquiry, section: InquirySection): string {
  return `${identify(inquiry, section)}　締切 ${formatDay(section.deadline)}`;
}

/** e.g. `確認依頼票　照会番号 R7-企-012　様式の版 2　課 K01 子育て支援課` */
export function composeConfirmationLine(inquiry: Inquiry, section: InquirySection): string {
  return `${confirmationTitle}　${identify(inquiry, section)}`;
}

export const confirmationTitle = '確認依頼票';

function identify({ number, version }: Inquiry, section: InquirySection): string {
  return `照会番号 ${number}　様式の版 ${version}　課 ${nameSection(section)}`;
}

/** e.g. `K01 子育て支援課` */
export function nameSection({ number, name }: InquirySection): string {
  return number === name ? name : `${number} ${name}`;
}

/** e.g. `令和7年6月13日（金）` */
export function formatDay(date: CalendarDate): string {
  const day = new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay();
  return `${formatDate(date)}（${weekdays[day] ?? ''}）`;
}

const weekdays = [...'日月火水木金土'];
