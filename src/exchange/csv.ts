/** Orders as a CSV file that Excel and LibreOffice open right: quoted, in the reader's own number form, never a formula. */

export type Cell = string | number | undefined;

export interface CsvForm {
  /** Between cells: `,`, or `;` where the comma divides whole numbers from decimals. */
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
}

/** A spreadsheet computes a cell that begins so, also behind spaces; full-width forms count too. */
const COMPUTED = /^\s*[=+\-@＝＋－＠\t\r]/u;

/** From twelve digits on a spreadsheet writes a number in powers of ten, from sixteen on it loses digits. */
const LONG_NUMBER = /^\d{12,}$/;

/** How spreadsheets in this language divide cells and decimals. */
export function csvFormOf(lang: string): CsvForm {
  const decimal = new Intl.NumberFormat(lang, { numberingSystem: 'latn' }).format(1.5).includes(',') ? ',' : '.';
  return { decimal, separator: decimal === ',' ? ';' : ',' };
}

/** A whole file: byte-order mark (Excel reads UTF-8 only with it), lines ended as RFC 4180 says. */
export function toCsv(rows: readonly (readonly Cell[])[], form: CsvForm): string {
  return `\uFEFF${rows.map((row) => `${row.map((cell) => cellText(cell, form)).join(form.separator)}\r\n`).join('')}`;
}

function cellText(cell: Cell, form: CsvForm): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', form.decimal) : '';
  const text = asText(cell);
  return /["\r\n;,\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An apostrophe in front tells a spreadsheet that a cell is text and nothing to compute. */
function asText(text: string): string {
  const clean = text.replaceAll('\0', '').replace(/\r\n?|\u2028|\u2029/g, '\n');
  return COMPUTED.test(clean) || LONG_NUMBER.test(clean) ? `'${clean}` : clean;
}
