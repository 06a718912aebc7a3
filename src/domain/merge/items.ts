/** Unites the lines of an order as two answers of the same trust state them. */

import type { OrderLine } from '../order.ts';

/**
 * Every line once. A line with a price comes from the list or detail and is whole, so it replaces what is known; one
 * without (a parcel's content, which may hold only some of the pieces) fills gaps.
 */
export function mergeItems(known: readonly OrderLine[], stated: readonly OrderLine[]): OrderLine[] {
  const lines = [...known];
  for (const line of stated) {
    const place = lines.findIndex((other) => isSameLine(other, line, known, stated));
    const other = lines[place];
    if (other === undefined) lines.push(line);
    else
      lines[place] =
        line.price === undefined && other.price !== undefined ? { ...line, ...other } : { ...other, ...line };
  }
  return lines;
}

/** The same SKU of the same product; where one side names no SKU, the only line of that product or of that title. */
function isSameLine(
  one: OrderLine,
  other: OrderLine,
  known: readonly OrderLine[],
  stated: readonly OrderLine[],
): boolean {
  if (one.productId !== undefined && other.productId !== undefined) {
    if (one.productId !== other.productId) return false;
    if (one.skuId !== undefined && other.skuId !== undefined) return one.skuId === other.skuId;
    return isOnly(one, known, 'productId') && isOnly(other, stated, 'productId');
  }
  return one.title === other.title && isOnly(one, known, 'title') && isOnly(other, stated, 'title');
}

function isOnly(line: OrderLine, lines: readonly OrderLine[], key: 'productId' | 'title'): boolean {
  return lines.filter((candidate) => candidate[key] === line[key]).length <= 1;
}
