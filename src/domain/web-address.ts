/** Tells which addresses may become a link. */

/** Whether an address that a page or a carrier gave may become a link: only ever https. */
export function isWebAddress(href: string): boolean {
  return URL.canParse(href) && new URL(href).protocol === 'https:';
}
