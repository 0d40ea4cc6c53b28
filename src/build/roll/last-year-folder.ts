/** Where a workspace keeps the tables that were published last year, and the list of them with their digests. */

export const lastYearFolder = '前年度';
export const lastYearList = `${lastYearFolder}/版.csv`;
export const endedList = `${lastYearFolder}/終わった事業.csv`;
