/** DHL Paket and Deutsche Post: Germany's post; sentences with true offsets. */

import * as z from 'zod/mini';
import { hasGs1 } from '../../domain/checkdigits.ts';
import { countryCode } from '../../domain/country-names.ts';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { statedMoment } from '../clock.ts';
import { plain, s10 } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { get, once } from '../request.ts';
import { bareNumber, parcelOf, sameNumber } from '../scan.ts';

const shipmentSchema = z.object({
  id: mark,
  sendungsinfo: z.nullish(z.object({ gesuchteSendungsnummer: mark })),
  sendungNichtGefunden: z.nullish(z.unknown()),
  sendungsdetails: z.nullish(
    z.object({
      zielland: word,
      sendungsverlauf: z.nullish(
        z.object({
          events: z.nullish(
            z.array(z.object({ datum: word, status: word, ort: word, ruecksendung: z.nullish(z.boolean()) })),
          ),
        }),
      ),
    }),
  ),
});
const answerSchema = z.object({ sendungen: z.array(shipmentSchema) });

function readShipment(shipment: z.output<typeof shipmentSchema>, number: string): CarrierOutcome {
  const events = shipment.sendungsdetails?.sendungsverlauf?.events;
  if (shipment.sendungNichtGefunden && !events) return notFound('DHL does not know this number');
  if (!events) return malformed('changed format: sendungsverlauf.events is missing');
  const scans = events.map(({ datum, status, ort, ruecksendung }) => ({
    time: statedMoment(datum, 'Europe/Berlin'),
    text: status,
    city: ort,
    stage: ruecksendung === true ? ('returned' as const) : undefined,
  }));
  const facts = { number, destination: countryCode(shipment.sendungsdetails?.zielland) };
  return parcelOf('dhl-paket', facts, scans, 'oldest first');
}

export const carrier: Carrier = {
  id: 'dhl-paket',
  aliases: [
    'dhl-de',
    'Deutsche Post',
    'DHL Germany',
    'DHL Paket DE',
    'Deutsche Post DHL',
    'deutsche-post',
    'Germany Post',
    'de-post',
  ],
  name: 'DHL Paket / Deutsche Post',
  country: 'DE',
  post: true,
  link: 'https://www.dhl.de/en/privatkunden/dhl-sendungsverfolgung.html?piececode={number}',
  formats: [
    s10('DE'),
    { kind: 'dhl-paket', pattern: /^00340434\d{12}$/, check: hasGs1 },
    plain('dhl-paket', /^JJD\d{12,18}$/),
  ],
  query: {
    hosts: ['https://www.dhl.de/*'],
    batch: 1,
    // One known client asks as here, another first gets a session cookie and two headers; challenges were seen.
    unproved: 'session',
    request: once((number) => {
      const fields = new URLSearchParams({ piececode: bareNumber(number), language: 'en' });
      return get(`https://www.dhl.de/int-verfolgen/data/search?${fields}`);
    }),
    parse: (number, answer) =>
      readJson(
        answer,
        answerSchema,
        ({ sendungen }) => {
          const own = sendungen.find(({ id, sendungsinfo }) =>
            [id, sendungsinfo?.gesuchteSendungsnummer].some((known) => sameNumber(known, number)),
          );
          if (own !== undefined) return readShipment(own, number);
          const named = sendungen.some(({ id, sendungsinfo }) => id ?? sendungsinfo?.gesuchteSendungsnummer);
          const [only] = sendungen;
          if (named || sendungen.length !== 1 || only === undefined) {
            return malformed('the answer is about another number, or about none');
          }
          return readShipment(only, number);
        },
        { own: [404] },
      ),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/dhl README (2026-09) and a public AliExpress tracker for Germany',
  checkedOn: '2026-09-20',
};
