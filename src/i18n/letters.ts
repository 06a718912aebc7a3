/** The letter to a local carrier that asks for written word on a parcel, and the language it is written in. */

import type { Figures } from '../domain/verdict.ts';
import { LETTER_LANGUAGES, type LetterLanguage, type LetterPart, sentencesOfLetter } from './letter-words.ts';
import { createTexts } from './texts.ts';

/** What a letter is filled with. Dates or instants; those that are not known are left out. */
export interface LetterFacts {
  readonly number: string;
  readonly deliveredAt?: string | undefined;
  readonly lastScanAt?: string | undefined;
  readonly answerBy?: string | undefined;
}

export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** The finished letter, in a zone's dates. The buyer's name and address are not known and not in it. */
export function carrierLetter(lang: LetterLanguage, facts: LetterFacts, timeZone: string): Letter {
  const { number, deliveredAt, lastScanAt, answerBy } = facts;
  const figures: Figures = {
    number,
    ...(deliveredAt === undefined ? {} : { delivered: deliveredAt }),
    ...(lastScanAt === undefined ? {} : { last: lastScanAt }),
    ...(answerBy === undefined ? {} : { by: answerBy }),
  };
  const texts = createTexts(lang, sentencesOfLetter(lang), { timeZone });
  const say = (part: LetterPart) => texts.complete(part, figures);
  const happened = say('delivered') ?? say('silent') ?? say('unknown');
  const paragraphs = [
    [say('greeting')],
    [say('number'), happened],
    [say('ask')],
    [say('purpose'), say('by')],
    [say('end')],
  ];
  const body = paragraphs.map((sentences) => sentences.filter((sentence) => sentence !== null).join(' ')).join('\n\n');
  return { subject: say('subject') ?? number, body };
}

/** Countries by the language their post is written to in; elsewhere English is understood best. */
const SPOKEN: Readonly<Record<Exclude<LetterLanguage, 'en'>, string>> = {
  es: 'ES MX AR CL CO PE EC UY PY BO VE CR PA GT HN SV NI DO CU PR',
  pt: 'PT BR AO MZ',
  fr: 'FR BE LU MC SN CI CM RE GP MQ GF NC PF',
  de: 'DE AT CH LI',
  it: 'IT SM VA',
  nl: 'NL SR',
  pl: 'PL',
  cs: 'CZ',
  sk: 'SK',
  uk: 'UA',
  ru: 'RU BY KZ KG',
  tr: 'TR',
  he: 'IL',
  ar: 'SA AE EG MA DZ TN JO LB KW QA BH OM IQ LY',
  ja: 'JP',
  ko: 'KR',
};

/** The language a carrier of a country (ISO 3166) is written to in; the buyer may choose another. */
export function letterLanguageOf(country: string | undefined): LetterLanguage {
  const code = country?.toUpperCase() ?? '';
  return LETTER_LANGUAGES.find((lang) => lang !== 'en' && SPOKEN[lang].split(' ').includes(code)) ?? 'en';
}
