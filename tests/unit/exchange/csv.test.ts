import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, csvFormOf, toCsv } from '../../../src/exchange/csv.ts';
import { anyText } from './kept.ts';

const COMMA = { separator: ',', decimal: '.' } as const;

/** Reads a CSV file as RFC 4180 says: written for the test, so that the writer is not its own judge. */
function readCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === separator) {
      row.push(cell);
      cell = '';
    } else if (sign === '\r' && text.charAt(at + 1) === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at++;
    } else cell += sign;
  }
  return rows;
}

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  anyText,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(undefined),
);
const anyForm = fc.constantFrom(COMMA, { separator: ';', decimal: ',' } as const);

describe('toCsv', () => {
  it('opens with a byte-order mark and ends its lines as spreadsheets expect', () => {
    expect(
      toCsv(
        [
          ['a', 1.5],
          ['b', undefined],
        ],
        COMMA,
      ),
    ).toBe('\uFEFFa,1.5\r\nb,\r\n');
  });

  it('writes decimals as the language does, and parts the cells by another sign', () => {
    expect(csvFormOf('de')).toEqual({ separator: ';', decimal: ',' });
    expect(csvFormOf('en')).toEqual(COMMA);
    expect(toCsv([['a', 3.99]], csvFormOf('de'))).toBe('\uFEFFa;3,99\r\n');
  });

  it.each([
    ['en-GB', ','],
    ['zh-CN', ','],
    ['ja', ','],
    ['he', ','],
    ['fr', ';'],
    ['pt-BR', ';'],
    ['pl', ';'],
    ['ru', ';'],
    ['tr', ';'],
    ['id', ';'],
  ])('parts the cells in %s by %s, with western digits', (lang, separator) => {
    const form = csvFormOf(lang);
    expect(form.separator).toBe(separator);
    expect(toCsv([['zł', 1234.5, 'USD']], form)).toBe(
      `\uFEFFzł${separator}1234${separator === ';' ? ',' : '.'}5${separator}USD\r\n`,
    );
  });

  it('keeps all digits of an order number', () => {
    expect(toCsv([['8190000000000001', '40000']], COMMA)).toBe("\uFEFF'8190000000000001,40000\r\n");
  });

  it('gives back every cell where it was, whatever is written in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { minLength: 3, maxLength: 3 }), { maxLength: 6 }),
        anyForm,
        (rows, form) => {
          const read = readCsv(toCsv(rows, form), form.separator);
          expect(read.map((row) => row.length)).toEqual(rows.map(() => 3));
          rows.forEach((row, y) => {
            row.forEach((cell, x) => {
              const given =
                typeof cell === 'string' ? cell.replaceAll('\0', '').replace(/\r\n?|\u2028|\u2029/g, '\n') : cell;
              const found = read[y]?.[x];
              if (typeof given === 'string') expect(found?.replace(/^'/, '')).toBe(given.replace(/^'/, ''));
              else expect(found).toBe(given === undefined ? '' : String(given).replace('.', form.decimal));
            });
          });
        },
      ),
    );
  });

  it('never writes a text that a spreadsheet would compute', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), anyForm, (texts, form) => {
        for (const cell of readCsv(toCsv([texts], form), form.separator).flat())
          expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
      }),
    );
  });
});
