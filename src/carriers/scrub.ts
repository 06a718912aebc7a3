/** Takes people out of a carrier's free text: names of recipients, couriers and signers, telephones, mail addresses. */

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
/** A telephone: seven digits or more with marks between groups, or a leading plus. Bare digit runs may be numbers of parcels. */
const TELEPHONE = /(?:\+\d[\d ().-]{6,18}\d|\b0?\d{1,4}[-. ]\d{3,4}[-. ]\d{3,4}\b)/g;
/** Korean couriers write "(배송담당:<name> <telephone>)" behind the status. */
const COURIER_NOTE = /\s*\([^()]{0,40}(?:담당|예정)[^()]{0,10}:[^()]{0,60}\)/g;
/** "Recipient: <name>", "Signed by: <name>", in the languages the carriers of this folder write. */
const LABELLED_NAME =
  /(?:signed (?:for )?by|received by|recipient|receiver|signatory|empf(?:ä|ae)nger|unterschrift|destinatari[oa]|destinataire|firmado por|firmato da|ricevuto da|odbiorca|ontvanger|получатель|одержувач|签收人|收件人)\s*[:：]\s*(?:\p{L}\.\s*){0,3}[^.,;|<>\n]{0,80}/giu;
/** "Signed by J. SMITH": capitalised words that are not a place or a role. */
const SIGNED_BY =
  /\b([Ss]igned(?: for)?) by (?!(?:The|Your|Pick|Parcel|Post|Station|Locker|Agent|Neighbou?r|Recipient|Customer|Addressee|Consignee|Receiver|Reception|Mailroom|Concierge|Security|Access|Shop|Store|Carrier)\b)\p{Lu}[\p{L}.'-]{0,30}(?: \p{Lu}[\p{L}.'-]{0,30}){0,3}/gu;
const LONGEST_TEXT = 500;

/** The text without people, spaces folded, at most 500 characters. A date or a parcel number stays. */
export function scrubbed(text: string): string {
  const bounded = text.slice(0, 4 * LONGEST_TEXT).replace(/\s+/g, ' ');
  return bounded
    .replace(COURIER_NOTE, '')
    .replace(LABELLED_NAME, '')
    .replace(SIGNED_BY, '$1')
    .replace(EMAIL, '')
    .replace(TELEPHONE, (match) => (isDate(match) ? match : ''))
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_TEXT);
}

function isDate(text: string): boolean {
  return /^\d{1,4}[-. ]\d{1,2}[-. ]\d{1,4}$/.test(text);
}
