/**
 * Česká pošta and Balíkovna: the Czech post; up to ten numbers a request, days without a time. The numbers of its
 * states are published nowhere but one, so the words decide.
 */

import * as z from 'zod/mini';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { localMoment } from '../clock.ts';
import { plain, s10 } from '../formats.ts';
import { mark, readJson, readPart, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { get } from '../request.ts';
import { bareNumber, parcelOf, type StatusTable, sameNumber, stageOf } from '../scan.ts';

/** 91 is “Dodání zásilky”: handed over to its recipient. */
const STATUSES: StatusTable = { '91': 'delivered' };

const entrySchema = z.object({
  id: z.string(),
  attributes: z.nullish(z.object({ weight: mark, zipcode: word, country: word })),
  states: z.object({
    state: z.array(z.object({ id: mark, date: word, text: word, postoffice: word })),
  }),
});
const answerSchema = z.array(z.looseObject({ id: z.string() }));

/** An unknown number is one state with a negative id (`-3`). */
function readEntry({ id, states }: z.output<typeof entrySchema>, number: string): CarrierOutcome {
  if (!sameNumber(id, number)) return malformed('the answer is about another number');
  const known = states.state.filter((state) => !/^-\d+$/.test(String(state.id ?? '')));
  const [refusal] = states.state;
  if (known.length === 0 && refusal !== undefined) return notFound(refusal.text ?? 'Česká pošta has no such number');
  if (known.length === 0) return malformed('the history is empty, which says nothing of the number');
  const scans = known.map((state) => ({
    time: localMoment(state.date, 'ymd', 'Europe/Prague'),
    text: state.text,
    code: state.id,
    stage: stageOf(STATUSES, state.id),
    city: state.postoffice,
  }));
  return parcelOf('ceska-posta', { number }, scans, 'oldest first');
}

export const carrier: Carrier = {
  id: 'ceska-posta',
  aliases: ['Czech Post', 'Balíkovna', 'balikovna', 'cpost', 'Ceska posta', 'cz-post'],
  name: 'Česká pošta',
  country: 'CZ',
  post: true,
  link: 'https://www.postaonline.cz/trackandtrace/-/zasilka/cislo?parcelNumbers={number}',
  formats: [s10('CZ'), plain('ceska-posta', /^(?:DR|NP|NB|BA|RR|BN|DV|DE)\d{10}[A-Z]$/)],
  query: {
    hosts: ['https://b2c.cpost.cz/*'],
    batch: 10,
    request: (numbers, _context, answers) => {
      if (answers.length > 0) return null;
      const joined = numbers.map((number) => encodeURIComponent(bareNumber(number))).join(';');
      return get(`https://b2c.cpost.cz/services/ParcelHistory/getDataAsJson?idParcel=${joined}&language=en`);
    },
    parse: (number, answer) =>
      readJson(answer, answerSchema, (entries) => {
        const own = entries.find(({ id }) => sameNumber(id, number));
        if (own === undefined) return malformed('the answer is about another number');
        return readPart(own, entrySchema, (entry) => readEntry(entry, number));
      }),
  },
};

export const origin: Origin = {
  source: 'public clients of ParcelHistory (code-index 70447176772, 52136928648; live 2026-10-09)',
  checkedOn: '2026-10-09',
};
