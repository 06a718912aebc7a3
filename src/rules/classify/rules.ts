/** What ideas add up to, for people to read and correct: rules in order of precedence, the first that fits decides. */
import type { Stage } from '../../domain/stage.ts';
import { CONCEPTS, type Concept } from './concepts.ts';
import { maskOf } from './masks.ts';
import type { Hits } from './matcher.ts';

/** A rule fits when the text has all concepts of `all` and none of `none`; `example` is a text that proves it. */
export interface Rule {
  readonly stage: Stage;
  readonly all: readonly Concept[];
  readonly none: readonly Concept[];
  readonly example: string;
}

const rule = (stage: Stage, all: string, none: string, example: string): Rule => {
  const concepts = (names: string): Concept[] => {
    const wanted = names.split(' ');
    return CONCEPTS.filter((concept) => wanted.includes(concept));
  };
  return { stage, all: concepts(all), none: concepts(none), example };
};

/**
 * Only what is certain stands here; everything else is the model's. Order: what did not happen and what goes back before
 * what arrived, places where a parcel waits before its delivery, promises before facts.
 */
export const rules: readonly Rule[] = [
  rule(
    'returned',
    'return sender',
    'if label request delay expire notify',
    'Die Sendung wird an den Absender zurückgesandt',
  ),
  rule(
    'returned',
    'return fail',
    'if label request delay customs address info',
    'Delivery failed, parcel is being returned',
  ),
  rule('returned', 'return refuse', 'if label request customs', 'Odmowa przyjęcia, zwrot'),
  rule('returned', 'return absent', 'if label request notify', 'Parcel returned, Unclaimed.'),
  rule('returned', 'return progress', 'if label request customs', 'Return in progress'),
  rule(
    'returned',
    'delivered sender',
    'recipient hub carrier local pickpoint postoffice accepted received shipped not will wait fail',
    'Livré à l’expéditeur',
  ),
  rule('exception', 'damage', 'return', 'Damaged in transit'),
  rule('exception', 'destroy', 'return customs', 'Zending vernietigd'),
  rule('exception', 'lost', 'return noinfo', 'Сообщение: посылка утеряна'),
  rule('exception', 'fail attempt', 'return customs if', 'Неудачная попытка вручения'),
  rule('exception', 'fail deliver', 'return customs if local pickpoint shipped', 'Consegna non riuscita'),
  rule('exception', 'fail absent', 'return customs if noinfo', 'Delivery failed, nobody at home'),
  rule('exception', 'wrong address', 'return customs change noinfo', 'Incorrect address'),
  rule('exception', 'refuse recipient', 'return customs', 'Odmítnuto příjemcem'),
  rule('exception', 'absent recipient', 'return customs noinfo delivered', 'Destinataire absent'),
  rule('info_only', 'noinfo', 'fail return absent hub recipient ready wrong', 'No record found'),
  rule(
    'delivered',
    'collected recipient',
    'sender courier seller not fail return wait will if ready pickup schedule attempt absent refuse request customs hub yet',
    'Collected by the recipient',
  ),
  rule(
    'delivered',
    'collected pickpoint',
    'sender courier carrier seller local not fail return wait will if ready pickup schedule request hub arrive accepted shipped customs load',
    'Collected from the locker',
  ),
  rule(
    'delivered',
    'collected postoffice',
    'sender courier carrier seller local not fail return wait will if ready pickup schedule request arrive accepted shipped customs load absent',
    'Collected at the post office',
  ),
  rule('customs', 'customs clear', 'export fail return cancel depart flight', 'Vom Zoll freigegeben'),
  rule('customs', 'customs hold', 'return export fail', 'Held by customs'),
  rule('customs', 'customs duty', 'return export fail', 'Customs duty must be paid before delivery'),
  rule('customs', 'customs inspect', 'return export fail will', 'Таможенный досмотр'),
  rule('departed_origin', 'flight depart', 'arrive wait prepare delay cancel', 'Flight departed'),
  rule('departed_origin', 'flight handed', 'arrive wait', 'Handed over to the airline'),
  rule('accepted', 'accepted sender', 'not yet wait shipped will fail prepare', 'Accepted from sender at the counter'),
  rule('accepted', 'collected sender', 'not yet fail shipped will return', 'Beim Absender abgeholt'),
  rule('available_for_pickup', 'wait pickpoint', 'return fail sender courier', 'Pakket wacht op je bij het afhaalpunt'),
  rule(
    'available_for_pickup',
    'ready pickup pickpoint',
    'return fail sender courier expire seller',
    'Disponible au retrait en point relais',
  ),
  rule(
    'available_for_pickup',
    'delivered pickpoint',
    'collected recipient return fail sender not mailbox will complete',
    'Delivered to ParcelShop',
  ),
  rule(
    'departed_origin',
    'transit country',
    'arrive depart hub place customs local origin delivered received outfor export import abroad collected',
    'On its way to Spain',
  ),
  rule('out_for_delivery', 'outfor today', 'fail absent return not delay', 'Out for delivery today'),
  rule(
    'out_for_delivery',
    'outfor courier',
    'fail absent return not delay pickup sender local wait hub',
    'Out for delivery with courier',
  ),
];

interface Masked {
  readonly stage: Stage;
  readonly all: Int32Array;
  readonly none: Int32Array;
}

const masked: readonly Masked[] = rules.map(({ stage, all, none }) => ({
  stage,
  all: maskOf(all),
  none: maskOf(none),
}));

function fits({ all, none }: Masked, bits: Int32Array): boolean {
  for (let word = 0; word < bits.length; word += 1) {
    const has = bits[word] ?? 0;
    const wanted = all[word] ?? 0;
    if ((has & wanted) !== wanted || (has & (none[word] ?? 0)) !== 0) return false;
  }
  return true;
}

/** The stage of the first rule that fits, or undefined. */
export function applyRules(hits: Hits): Stage | undefined {
  for (const each of masked) if (fits(each, hits.bits)) return each.stage;
  return undefined;
}
