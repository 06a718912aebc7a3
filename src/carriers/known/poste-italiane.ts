/** Poste Italiane: the Italian post; sentences and epochs, no codes an event could be filed by. */

import * as z from 'zod/mini';
import type { Stage } from '../../domain/stage.ts';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { epochMoment } from '../clock.ts';
import { plain, s10 } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { once, postJson } from '../request.ts';
import { bareNumber, otherNumber, parcelOf, type StatusTable, stageOf } from '../scan.ts';

/** `box`, the step of the page's progress bar. 3 is movement of any kind, which the sentence says better. */
const BOXES: StatusTable = { '4': 'exception', '5': 'delivered' };

const answerSchema = z.object({
  idTracciatura: word,
  esitoRicerca: mark,
  stato: mark,
  flagRitorno: z.nullish(z.boolean()),
  dataPrevistaConsegna: word,
  listaMovimenti: z.nullish(
    z.array(
      z.object({ box: mark, dataOra: mark, flagRitorno: z.nullish(z.boolean()), luogo: word, statoLavorazione: word }),
    ),
  ),
});

const MONTHS = 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
  ' ',
);

/** `Consegna prevista entro Venerdì 2 Gennaio 2026` → its day. */
function promisedDay(text: string | null | undefined): string | undefined {
  const match = /(\d{1,2})\s+([a-z]{5,9})\s+(\d{4})/i.exec(text ?? '');
  const month = MONTHS.indexOf((match?.[2] ?? '').toLowerCase()) + 1;
  if (match === null || month === 0) return undefined;
  return `${match[3]}-${String(month).padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`;
}

function readTrace(data: z.output<typeof answerSchema>, number: string): CarrierOutcome {
  if (!data.idTracciatura) return malformed('changed format: idTracciatura is missing');
  const other = otherNumber(number, data.idTracciatura);
  if (other !== null) return other;
  const result = String(data.esitoRicerca ?? '');
  if (result === '1' || result === '2') return notFound('Poste Italiane does not know this number');
  const movements = data.listaMovimenti ?? [];
  if (movements.length === 0 && result !== '3') return notFound('Poste Italiane: unknown, or no longer');
  const scans = movements.map((movement) => ({
    time: epochMoment(movement.dataOra),
    text: movement.statoLavorazione,
    code: movement.box,
    city: movement.luogo,
    // A parcel on its way back is delivered to its sender.
    stage: movement.flagRitorno || data.flagRitorno ? returning(movement.box) : stageOf(BOXES, movement.box),
  }));
  const day = String(data.stato ?? '') === '5' ? undefined : promisedDay(data.dataPrevistaConsegna);
  return parcelOf(
    'poste-italiane',
    { number, estimatedDelivery: day ? { to: day } : undefined },
    scans,
    'oldest first',
  );
}

function returning(box: string | number | null | undefined): Stage | undefined {
  return String(box ?? '') === '5' ? 'returned' : undefined;
}

export const carrier: Carrier = {
  id: 'poste-italiane',
  aliases: ['Italy Post', 'Italian Post', 'posteitaliane', 'SDA', 'it-post'],
  name: 'Poste Italiane',
  country: 'IT',
  post: true,
  link: 'https://www.poste.it/cerca/index.html#/risultati-spedizioni/{number}',
  formats: [
    s10('IT'),
    plain('poste-italiane', /^RA\d{11}$/),
    plain('poste-italiane', /^[13]UW[A-Z0-9]{10}$/),
    plain('poste-italiane', /^5P[A-Z0-9]{11}$/),
    plain('poste-italiane', /^2IMA\d{10}$/),
  ],
  query: {
    hosts: ['https://www.poste.it/*'],
    batch: 1,
    request: once((number) =>
      postJson('https://www.poste.it/online/dovequando/DQ-REST/ricercasemplice', {
        codiceSpedizione: bareNumber(number),
        tipoRichiedente: 'WEB',
        periodoRicerca: 1,
      }),
    ),
    parse: (number, answer) => readJson(answer, answerSchema, (data) => readTrace(data, number)),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/poste-italiane (2026-09), itsvic-dev/parcel (2026-02)',
  checkedOn: '2026-09-11',
};
