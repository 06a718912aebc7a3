/** What the pages do while a busy disk keeps them waiting. */

/** ms after which a page is drawn in the browser's own language and theme, where not even the settings are there. */
export const LONG = 600;
