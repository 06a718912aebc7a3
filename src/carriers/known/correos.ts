/** Correos: the Spanish post, last mile of many AliExpress parcels. */

import * as z from 'zod/mini';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { localMoment } from '../clock.ts';
import { plain, s10 } from '../formats.ts';
import { mark, readJson, sureMark, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { get, once } from '../request.ts';
import { bareNumber, otherNumber, parcelOf, type StatusTable, stageOf } from '../scan.ts';

/** Event codes of the localizador. `G…` and `P…` move inside Spain; `H01…R` and `X09…R` are failed attempts. */
const STATUSES: StatusTable = {
  A010000V: 'shipped',
  A090000V: 'accepted',
  X010000V: 'shipped',
  C010000V: 'departed_origin',
  F010000V: 'arrived_destination',
  P040000V: 'transit',
  P090000V: 'transit',
  P100000V: 'transit',
  P101110V: 'transit',
  P101120V: 'transit',
  P110000V: 'transit',
  G01L010V: 'transit',
  G200000V: 'transit',
  H01I360V: 'transit',
  X020000V: 'transit',
  X040000V: 'transit',
  X060000V: 'transit',
  X070000V: 'transit',
  X110100V: 'transit',
  H020000V: 'out_for_delivery',
  H250000V: 'out_for_delivery',
  X080000V: 'out_for_delivery',
  H01I350V: 'available_for_pickup',
  X380000V: 'available_for_pickup',
  X390000V: 'available_for_pickup',
  L010000V: 'available_for_pickup',
  I01H210V: 'delivered',
  I010000V: 'delivered',
  X120000V: 'delivered',
  H010930R: 'exception',
  H06P010V: 'exception',
  H01R390V: 'exception',
  H01R420V: 'exception',
  X090100R: 'exception',
  X090060R: 'exception',
  X130000R: 'exception',
  M01E020R: 'exception',
  'EOL.9001': 'exception',
  O140000V: 'returned',
  ADV0000V: 'returned',
  L03D320R: 'returned',
};

const shipmentSchema = z.object({
  codEnvio: z.string(),
  error: z.object({ codError: sureMark, desError: word }),
  peso: mark,
  eventos: z.nullish(z.array(z.object({ codEvento: word, desTextoResumen: word, fecEvento: word, horEvento: word }))),
});
const answerSchema = z.union([z.tuple([shipmentSchema], z.unknown()), shipmentSchema]);

function readShipment(shipment: z.output<typeof shipmentSchema>, number: string): CarrierOutcome {
  const other = otherNumber(number, shipment.codEnvio);
  if (other !== null) return other;
  // Always HTTP 200: only this code tells an unknown or not yet scanned number.
  if (String(shipment.error.codError) !== '0') return notFound(`Correos: ${shipment.error.codError}, no trace`);
  if (!shipment.eventos) return malformed('changed format: eventos is missing');
  const scans = shipment.eventos.map(({ codEvento, desTextoResumen, fecEvento, horEvento }) => ({
    time: localMoment(fecEvento && `${fecEvento} ${horEvento ?? ''}`, 'dmy', 'Europe/Madrid'),
    text: desTextoResumen,
    code: codEvento,
    stage: stageOf(STATUSES, codEvento),
  }));
  const grams = Number(shipment.peso ?? 0);
  const facts = { number, weightGrams: grams > 0 ? grams : undefined };
  return parcelOf('correos', facts, scans, 'oldest first');
}

export const carrier: Carrier = {
  id: 'correos',
  aliases: ['correos-spain', 'Correos de España', 'Correos España', 'Spain Post', 'correos-es'],
  name: 'Correos',
  country: 'ES',
  post: true,
  link: 'https://www.correos.es/es/es/herramientas/localizador/envios/detalle?tracking-number={number}',
  formats: [s10('ES'), plain('correos', /^P[A-Z]\d{15}[A-Z]$/), plain('correos', /^[PD][A-Z][A-Z0-9]{4}\d{16}[A-Z]$/)],
  query: {
    hosts: ['https://localizador.correos.es/*'],
    batch: 1,
    request: once((raw) => {
      const number = encodeURIComponent(bareNumber(raw));
      return get(
        `https://localizador.correos.es/canonico/eventos_envio_servicio/${number}?codAplicacion=60&codCanal=3&codIdioma=ES&indUltEvento=N`,
      );
    }),
    parse: (number, answer) =>
      readJson(answer, answerSchema, (data) => readShipment(Array.isArray(data) ? data[0] : data, number)),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/correos-spain (2026-09), ha-parcel-integrations/ha-correos',
  checkedOn: '2026-09-26',
};
