/** Correos Express: Spain's parcel courier; answers with a page, clocks without a zone. */

import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { localMoment, type MomentReading } from '../clock.ts';
import { plain } from '../formats.ts';
import { byAttribute, byClass, byTag, cellsOf, type Element, textOf } from '../markup.ts';
import { malformed, notFound } from '../outcome.ts';
import { readPage } from '../page.ts';
import { once, postForm } from '../request.ts';
import { bareNumber, parcelOf, type Scan, type StatusTable, sameNumber, stageOf } from '../scan.ts';

/** The page's fixed labels, lower case; behind the first full stop it adds free text that may name people. */
const LABELS: StatusTable = {
  informado: 'shipped',
  admitido: 'accepted',
  'en origen': 'transit',
  'en ruta': 'transit',
  'en tránsito': 'transit',
  'en ruta a localidad de destino': 'transit',
  'en destino': 'transit',
  'delegación destino': 'transit',
  'en reparto': 'out_for_delivery',
  'nuevo reparto': 'transit',
  'en almacén': 'transit',
  'disponible en punto de entrega': 'available_for_pickup',
  entregado: 'delivered',
  'entrega efectuada': 'delivered',
  devuelto: 'returned',
  devolución: 'returned',
};

const FAILED = 'Su envío no ha podido ser entregado';
const ZONE = 'Europe/Madrid';

function readParcel(page: Element, number: string): CarrierOutcome {
  const [table] = byClass(page, 'miyazaki');
  if (table === undefined) return readAbsence(page, number);
  const [heading] = byClass(page, 'shipping').flatMap((box) => byTag(box, 'span'));
  const echo = byAttribute(page, 'id', 'shippingNumber')[0]?.attributes.get('value');
  const named = [textOf(heading), echo ?? ''].filter((text) => text !== '');
  if (named.length === 0 || !named.every((text) => sameNumber(text, number))) {
    return malformed('the page is about another number');
  }
  const rows = cellsOf(table).filter((cells) => cells.length === 3 && cells.every(({ tag }) => tag === 'td'));
  if (rows.length === 0) return malformed('changed format: the table has no rows of three cells');
  return parcelOf('correos-express', { number }, rows.map(scanOf), 'newest first');
}

/** Every message stands on the empty page; only the chosen code beside the number asked for says "unknown". */
function readAbsence(page: Element, number: string): CarrierOutcome {
  const valuesOf = (name: string) =>
    byAttribute(page, 'name', name).map((input) => input.attributes.get('value') ?? '');
  const asked = valuesOf('shippingNumber');
  const codes = valuesOf('errorCode');
  const isOurs = asked.length > 0 && asked.every((value) => sameNumber(value, number));
  const isUnknown = codes.length > 0 && codes.every((code) => code === '2');
  return isOurs && isUnknown
    ? notFound('Correos Express does not know this number')
    : malformed('the history table is missing');
}

function scanOf(cells: readonly Element[]): Scan {
  const status = textOf(cells[2]);
  const failed = /su env[ií]o no ha podido ser entregado/i.test(status);
  const label = (status.split('.')[0] ?? '').trim();
  return {
    time: timeOf(textOf(cells[0])),
    text: failed ? [label, FAILED].filter((part) => part !== '').join('. ') : label,
    city: textOf(cells[1]),
    stage: failed ? 'exception' : stageOf(LABELS, label.toLowerCase()),
  };
}

/** `Lun, 05/01/2026 18:27`, in the courier's own time. */
function timeOf(text: string): MomentReading {
  return localMoment(text.replace(/^\p{L}{2,4},?\s+/u, ''), 'dmy', ZONE);
}

export const carrier: Carrier = {
  id: 'correos-express',
  aliases: ['correosexpress', 'CEX', 'chronoexprés'],
  name: 'Correos Express',
  country: 'ES',
  link: 'https://s.correosexpress.com/',
  formats: [plain('correos-express', /^\d{16}$/)],
  query: {
    hosts: ['https://s.correosexpress.com/*'],
    batch: 1,
    request: once((number) =>
      postForm('https://s.correosexpress.com/SeguimientoSinCP/search', {
        shippingNumber: bareNumber(number),
        errorCode: '',
      }),
    ),
    parse: (number, answer) => readPage(answer, (page) => readParcel(page, number)),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/correos-express (2026-10)',
  checkedOn: '2026-10-08',
};
