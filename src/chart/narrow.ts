/** Units of a drawing that fills a screen of 320 px beside its scroll bar: what is 7.5 high in it is 12 px there. */
export const narrowWidth = 180;
