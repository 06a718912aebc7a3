/** The words for "tracking number" in the pages' languages. */

import { phraseKey } from './state-words.ts';

const WORDS = `tracking number|tracking no|tracking no.|tracking id|número de rastreamento|código de rastreamento|
número de rastreio|número de seguimiento|código de seguimiento|número de rastreo|numéro de suivi|n° de suivi|
sendungsnummer|trackingnummer|sendungsverfolgungsnummer|numero di tracciamento|numero di tracking|codice di tracciamento|
trackingcode|track & trace-nummer|volgnummer|numer śledzenia|numer przesyłki|номер отслеживания|трек-номер|
трек номер|номер для отслеживания|трекинг-номер|номер відстеження|takip numarası|kargo takip numarası|追跡番号|お問い合わせ番号|
伝票番号|운송장 번호|송장 번호|추적 번호|מספר מעקב|رقم التتبع|رقم التعقب|หมายเลขติดตาม|หมายเลขพัสดุ|เลขพัสดุ|mã vận đơn|
số theo dõi|mã theo dõi|nomor pelacakan|nomor resi|sledovacie číslo|číslo zásielky|sledovací číslo|číslo zásilky|
运单号|物流单号|快递单号`;

let words: ReadonlySet<string> | undefined;

export function isNumberLabel(label: string): boolean {
  words ??= new Set(WORDS.split('|').map(phraseKey));
  return words.has(phraseKey(label));
}
