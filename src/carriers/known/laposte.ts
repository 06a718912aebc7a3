/** La Poste: the French post; one feed serves Colissimo, tracked mail, Chronopost and Delivengo. */

import * as z from 'zod/mini';
import type { Carrier, CarrierOutcome, CarrierQuery, Origin } from '../carrier.ts';
import { dayAt, localMoment, statedMoment } from '../clock.ts';
import { plain, s10 } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound, retryLater } from '../outcome.ts';
import { get, once } from '../request.ts';
import { bareNumber, parcelOf, type StatusTable, sameNumber, stageOf } from '../scan.ts';

/**
 * Event codes, published with La Poste's tracking API; they say more than the groups of the progress bar below. PB2 is a
 * problem solved, DI2 a delivery to the sender.
 */
const CODES: StatusTable = {
  DR1: 'shipped',
  PC1: 'accepted',
  PC2: 'accepted',
  ET1: 'transit',
  ET2: 'transit',
  ET3: 'transit',
  ET4: 'transit',
  EP1: 'transit',
  DO1: 'customs',
  DO2: 'customs',
  DO3: 'customs',
  PB1: 'exception',
  PB2: 'transit',
  MD2: 'out_for_delivery',
  MD1: 'out_for_delivery',
  ND1: 'exception',
  AG1: 'available_for_pickup',
  RE1: 'returned',
  DI1: 'delivered',
  DI2: 'returned',
};
const GROUPS: StatusTable = {
  EXPANN: 'shipped',
  ACHNAT: 'transit',
  DISARR: 'transit',
  DISTOU: 'out_for_delivery',
  DISMAD: 'available_for_pickup',
  DESBAL: 'delivered',
  DESTIN: 'delivered',
  DESLIVD: 'delivered',
  RETOUR: 'returned',
};
/** Groups follow the progress bar, which calls a problem by the step it happened in: such wording is left to the classifier. */
const PROBLEM = /incident|anomalie|avari|endommag|refus|adresse incorrecte|retour|absen|échec|instance/i;

const entrySchema = z.object({
  returnCode: z.nullish(z.union([z.number(), z.string()])),
  idShip: word,
  shipment: z.nullish(
    z.object({
      idShip: z.string(),
      isFinal: z.nullish(z.boolean()),
      estimDate: word,
      event: z.nullish(z.array(z.object({ code: word, group: word, label: word, date: word, country: word }))),
      contextData: z.nullish(
        z.object({
          arrivalCountry: word,
          originCountry: word,
          partner: z.nullish(z.object({ name: word, reference: mark })),
        }),
      ),
    }),
  ),
});
type Shipment = NonNullable<z.output<typeof entrySchema>['shipment']>;
const answerSchema = z.union([z.array(entrySchema), entrySchema]);

function stageOfEvent(code: string, group: string, label: string) {
  return stageOf(CODES, code) ?? (PROBLEM.test(label) ? undefined : stageOf(GROUPS, group));
}

function readShipment(shipment: Shipment, number: string): CarrierOutcome {
  if (!shipment.event) return malformed('changed format: shipment.event is missing');
  const scans = shipment.event.map(({ code, group, label, date, country }) => {
    const [own, bar] = [(code ?? '').toUpperCase(), (group ?? '').toUpperCase()];
    const time = statedMoment(date);
    return {
      time: time === 'unreadable' ? localMoment(date, 'ymd', 'Europe/Paris') : time,
      text: label,
      code: [bar, own].filter((part) => part !== '').join('/'),
      country,
      stage: stageOfEvent(own, bar, label ?? ''),
    };
  });
  const { partner, arrivalCountry, originCountry } = shipment.contextData ?? {};
  const reference = bareNumber(String(partner?.reference ?? ''));
  const estimate = shipment.isFinal === true ? 'absent' : statedMoment(shipment.estimDate, 'Europe/Paris');
  const facts = {
    number,
    nextNumber: reference.length >= 8 && !sameNumber(reference, number) ? reference : undefined,
    nextCarrier: partner?.name ?? undefined,
    origin: originCountry ?? undefined,
    destination: arrivalCountry ?? undefined,
    estimatedDelivery: typeof estimate === 'string' ? undefined : { to: dayOf(estimate.at) },
  };
  return parcelOf('laposte', facts, scans, 'newest first');
}

/** The day of the estimate in Paris: its own text where it states an offset. */
function dayOf(at: string): string {
  return /Z$/.test(at) ? dayAt(Date.parse(at), 60) : at.slice(0, 10);
}

/** Shared by the carriers La Poste answers for. */
export const query: CarrierQuery = {
  hosts: ['https://www.laposte.fr/*'],
  batch: 1,
  // The known clients send a Referer of laposte.fr, which an extension cannot; single requests may get a 403.
  unproved: 'site_headers',
  request: once((number) =>
    get(`https://www.laposte.fr/ssu/sun/back/suivi-unifie/${encodeURIComponent(bareNumber(number))}?lang=fr`),
  ),
  parse: (number, answer) =>
    readJson(
      answer,
      answerSchema,
      (data) => {
        const entries = Array.isArray(data) ? data : [data];
        const own = entries.find(({ shipment, idShip }) => sameNumber(shipment?.idShip ?? idShip, number));
        const code = Number((own ?? entries[0])?.returnCode ?? Number.NaN);
        if (code === 104) return notFound('La Poste does not know this number');
        if (own === undefined && (code === 200 || code === 0)) return malformed('the answer is about another number');
        if (code !== 200 && code !== 0) {
          return Number.isNaN(code) ? malformed('changed format: returnCode is missing') : retryLater(`code ${code}`);
        }
        return own?.shipment ? readShipment(own.shipment, number) : malformed('changed format: shipment is missing');
      },
      { own: [400, 404] },
    ),
};

export const carrier: Carrier = {
  id: 'laposte',
  aliases: ['la-poste', 'colissimo', 'La Poste', 'La Poste Colissimo', 'La Poste - Colissimo', 'fr-post'],
  name: 'La Poste / Colissimo',
  country: 'FR',
  post: true,
  link: 'https://www.laposte.fr/outils/suivre-vos-envois?code={number}',
  formats: [s10('FR'), plain('colissimo', /^[68][A-Z]\d{11}$/), plain('la-poste', /^(?:87|1[A-Z])\d{11,12}$/)],
  query,
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/la-poste (2026-09)',
  checkedOn: '2026-09-12',
};
