/** The names that page scripts share with the rest without carrying its schemas. */

/** Key in `storage.local` whose change tells content scripts to ask for chips again. */
export const PAGES_CHANGED = 'pagesChanged';

/** What stands under it. */
export interface PagesChanged {
  /** Epoch ms. */
  readonly at: number;
  /** Orders whose chips may be others now; absent where any may. */
  readonly orderIds?: readonly string[];
}

/** Type of what the popup says to the page of My Orders in a tab: read all orders, from there. */
export const READ_ALL = 'read_all';
