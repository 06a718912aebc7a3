/** The word for an order's total in the pages' languages. */

import { phraseKey } from './state-words.ts';

const WORDS = `total|order total|total amount|grand total|total do pedido|total del pedido|importe total|montant total|
total de la commande|gesamt|gesamtbetrag|gesamtsumme|summe|totale|totale ordine|totale dell'ordine|totaal|totaalbedrag|
razem|suma|łącznie|kwota całkowita|итого|всего|общая сумма|сумма заказа|разом|усього|toplam|合計|総計|合計金額|총액|합계|총 금액|총계|
סה"כ|סך הכל|סהכ|الإجمالي|المجموع|الاجمالي|إجمالي|ยอดรวม|รวม|รวมทั้งหมด|ทั้งหมด|tổng|tổng cộng|tổng số tiền|
celkom|celkem|spolu|总计|合计|总额|jumlah|total pesanan`;

let words: ReadonlySet<string> | undefined;

/** Whether a whole label means the total; "Subtotal" does not. */
export function isTotalLabel(label: string): boolean {
  words ??= new Set(WORDS.split('|').map(phraseKey));
  return words.has(phraseKey(label));
}
