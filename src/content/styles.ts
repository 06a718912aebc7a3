/** Style sheets of what we show on the page: given by the worker with the words, which every order page would else carry. */

export interface PageStyles {
  readonly chip: string;
  readonly guard: string;
}

let given: PageStyles = { chip: '', guard: '' };

export function givePageStyles(styles: PageStyles): void {
  given = styles;
}

/** A new `style` element of one of them. */
export function styleOf(document: Document, name: keyof PageStyles): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = given[name];
  return style;
}
