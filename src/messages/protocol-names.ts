/** The names that page scripts share with the rest without carrying its schemas. */

/** Key in `storage.local` whose change tells content scripts to ask for chips again. */
export const PAGES_CHANGED = 'pagesChanged';

/** Type of what the popup says to the page of My Orders in a tab: read all orders, from there. */
export const READ_ALL = 'read_all';
