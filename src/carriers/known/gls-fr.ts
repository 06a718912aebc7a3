/** GLS in France: letter codes without words, in French time; people and addresses around them are never read. */

import * as z from 'zod/mini';
import type { Stage } from '../../domain/stage.ts';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { localMoment, type MomentReading, statedMoment } from '../clock.ts';
import { plain } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed } from '../outcome.ts';
import { get, once } from '../request.ts';
import { bareNumber, parcelOf } from '../scan.ts';

/** What GLS's own page shows for a code. DEL is a delivery put off, and a failed one after an attempt (`LIV`). */
const CODES: Readonly<Record<string, readonly [Stage, string]>> = {
  CON: ['shipped', 'Shipment information received'],
  REC: ['accepted', 'Parcel received at GLS depot'],
  EXP: ['transit', 'Parcel in transit'],
  PBC: ['transit', 'Parcel in transit'],
  DEP: ['transit', 'ParcelShop delivery planned'],
  DEK: ['transit', 'Locker delivery planned'],
  DEL: ['transit', 'Delivery delayed'],
  DOU: ['customs', 'Parcel in customs clearance'],
  TRV: ['out_for_delivery', 'Out for delivery'],
  LIP: ['available_for_pickup', 'Ready for pickup at GLS ParcelShop'],
  LTP: ['available_for_pickup', 'Ready for pickup at GLS ParcelShop'],
  LIK: ['available_for_pickup', 'Ready for pickup at GLS Locker'],
  LTK: ['available_for_pickup', 'Ready for pickup at GLS Locker'],
  PAQ: ['available_for_pickup', 'Ready for pickup at GLS depot'],
  LIV: ['delivered', 'Delivered'],
  LTV: ['delivered', 'Delivered'],
  LTL: ['delivered', 'Delivered'],
  LIL: ['delivered', 'Delivered'],
  LIT: ['delivered', 'Delivered'],
  LTT: ['delivered', 'Delivered'],
  INC: ['exception', 'Incomplete delivery information'],
  PBP: ['exception', 'Parcel delivery issue'],
  PBA: ['exception', 'Parcel delivery issue'],
  NLI: ['exception', 'Delivery attempt unsuccessful'],
  NLK: ['exception', 'Locker delivery unsuccessful'],
  NLP: ['exception', 'ParcelShop delivery unsuccessful'],
  SIN: ['exception', 'Shipment incident'],
  RET: ['returned', 'Returning to sender'],
  LIR: ['returned', 'Returned to sender'],
};

const ZONE = 'Europe/Paris';

const answerSchema = z.object({
  colis: z.object({
    trackid: mark,
    numeroalphaColis: mark,
    numeroGp: mark,
    statutColis: word,
    dateTheoriqueLivraison: word,
  }),
  evenements: z.array(
    z.object({
      statutEvenement: word,
      typeEvenement: word,
      datereference: word,
      datecreation: word,
      codelieuEvenement: word,
    }),
  ),
});

/** ISO with an offset, or a French wall clock with fractions; year 1 means "none". */
function timeOf(text: string | null | undefined): MomentReading {
  const stated = statedMoment(text);
  return stated === 'unreadable' ? localMoment(text, 'ymd', ZONE) : stated;
}

function readParcel({ colis, evenements }: z.output<typeof answerSchema>, number: string): CarrierOutcome {
  const asked = bareNumber(number);
  const named = [colis.trackid, colis.numeroalphaColis, colis.numeroGp].map((id) => bareNumber(String(id ?? '')));
  if (!named.some((id) => id !== '' && (id === asked || id.slice(0, 11) === asked.slice(0, 11)))) {
    return malformed('the answer is about another number');
  }
  const scans = evenements.map((event) => {
    const [state, kind] = [event.statutEvenement?.toUpperCase() ?? '', event.typeEvenement?.toUpperCase() ?? ''];
    const code = state || kind;
    const known = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
    const time = timeOf(event.datereference);
    return {
      time: time === 'absent' ? timeOf(event.datecreation) : time,
      text: known?.[1] ?? code,
      code,
      country: event.codelieuEvenement?.slice(0, 2),
      stage: state === 'DEL' && kind === 'LIV' ? ('exception' as const) : known?.[0],
    };
  });
  const day = /^\d{4}-\d{2}-\d{2}/.exec(colis.dateTheoriqueLivraison ?? '')?.[0];
  const isOpen = day !== undefined && !day.startsWith('0001') && !scans.some(({ stage }) => stage === 'delivered');
  return parcelOf('gls-fr', { number, estimatedDelivery: isOpen ? { to: day } : undefined }, scans, 'oldest first');
}

export const carrier: Carrier = {
  id: 'gls-fr',
  aliases: ['GLS France'],
  name: 'GLS France',
  country: 'FR',
  link: 'https://moncolis.gls-france.com/fr/{number}',
  formats: [plain('gls', /^\d{11,12}$/), plain('gls', /^[A-Z0-9]{8}$/)],
  query: {
    hosts: ['https://public.infra-prod.prod.cloud.fr.gls-group.com/*'],
    batch: 1,
    // The known client sends Origin and Referer of moncolis.gls-france.com, which an extension cannot.
    unproved: 'site_headers',
    request: once((number) => {
      const code = encodeURIComponent(bareNumber(number));
      return get(
        `https://public.infra-prod.prod.cloud.fr.gls-group.com/consignee-ws/api/v1/command/public/codes/${code}`,
      );
    }),
    parse: (number, answer) => readJson(answer, answerSchema, (data) => readParcel(data, number)),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/gls-fr (2026-09)',
  checkedOn: '2026-09-20',
};
