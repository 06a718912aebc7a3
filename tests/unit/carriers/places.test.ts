/** The directory: links, names, number forms, the order of places to check. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Origin } from '../../../src/carriers/carrier.ts';
import { carriers, everyCarrier } from '../../../src/carriers/index.ts';
import { carriersForNumber, linksForNumber, placeOf, placesToCheck, postOf } from '../../../src/carriers/places.ts';

const folded = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

describe('the directory', () => {
  it('has ids and names that mean one carrier each, and templates over HTTPS for 140 of them and more', () => {
    const owners = new Map<string, string>();
    for (const { id, name, aliases = [] } of carriers) {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      for (const word of new Set([id, name, ...aliases].map(folded))) {
        expect([word, owners.get(word) ?? id]).toEqual([word, id]);
        owners.set(word, id);
      }
    }
    const linked = carriers.filter(({ link }) => link?.includes('{number}'));
    expect(linked.length).toBeGreaterThanOrEqual(140);
    for (const { link } of carriers) expect(link === undefined || link.startsWith('https://')).toBe(true);
  });

  it('says where its facts come from, and asks every host over HTTPS', () => {
    const files = import.meta.glob<{ origin?: Origin }>('../../../src/carriers/{known,keyed}/*.ts', { eager: true });
    for (const { origin } of Object.values(files)) {
      expect(origin?.source.length).toBeGreaterThan(10);
      expect(origin?.checkedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
    for (const { query } of carriers) {
      for (const host of query?.hosts ?? []) expect(host).toMatch(/^https:\/\/[a-z0-9.-]+\/\*$/);
      expect(query?.batch ?? 1).toBeGreaterThan(0);
    }
  });

  it.each([
    ['colissimo', 'laposte'],
    ['La Poste', 'laposte'],
    ['four-px', '4px'],
    ['ZÁSILKOVNA', 'packeta'],
    ['Nova Post', 'nova-poshta'],
    ['dhl-nl', 'dhl-ecommerce-nl'],
    ['AliExpress', 'cainiao'],
    ['Correos España', 'correos'],
    ['Почта России', 'russian-post'],
    ['nobody at all', undefined],
    ['__proto__', undefined],
  ])('knows %s', (name, id) => {
    expect(everyCarrier.byName(name)?.id).toBe(id);
  });

  it('knows the post of the countries AliExpress sends most to', () => {
    const countries =
      'US BR ES FR RU PL DE IL IT GB KR NL UA CA CL MX AU TR CZ SE DK NO FI BE CH AT PT IE HU SK RO BG GR LT LV EE KZ BY'.split(
        ' ',
      );
    expect(countries.filter((country) => postOf(country, everyCarrier) === undefined)).toEqual([]);
    expect(postOf(undefined, everyCarrier)).toBeUndefined();
  });
});

describe('number forms', () => {
  it.each([
    ['LP00990000000011', 'cainiao'],
    ['RR123456785PL', 'poczta-polska'],
    ['Z9900000011', 'packeta'],
    ['UUSC990000000011', 'uniuni'],
    ['4PX9900000000011CN', '4px'],
    ['YT9900000000000011', 'yunexpress'],
    ['1Z999AA10123456784', 'ups'],
  ])('%s belongs to %s first', (number, id) => {
    expect(carriersForNumber(number, everyCarrier)[0]?.id).toBe(id);
  });

  it('offers the common EMS tracker beside the post that issued an E number', () => {
    expect(carriersForNumber('EB990000010CN', everyCarrier).map(({ id }) => id)).toEqual(['china-post', 'ems']);
  });

  it('does not fit a number whose check digit fails', () => {
    expect(carriersForNumber('RR123456784PL', everyCarrier)).toEqual([]);
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(Array.isArray(carriersForNumber(text, everyCarrier))).toBe(true);
        for (const { url } of linksForNumber(text, undefined, everyCarrier))
          expect(new URL(url).protocol).toBe('https:');
      }),
    );
  });
});

describe('places to check', () => {
  it('shows the holder, the post of the destination, Cainiao, then the universal ones, each once', () => {
    const names = placesToCheck(
      {
        numbers: ['LP00990000000011', 'RR123456785CN'],
        carrier: 'SunYou',
        destination: 'PL',
      },
      everyCarrier,
    ).map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['SunYou', 'Poczta Polska', 'Cainiao']);
    expect(names.slice(-4)).toEqual(['17TRACK', 'Parcels', 'Ordertracker', 'AfterShip']);
    expect(new Set(names).size).toBe(names.length);
  });

  it('asks Cainiao about the seller’s number and everybody else about the newest', () => {
    const places = placesToCheck(
      {
        numbers: ['LP00990000000011', 'RX990000011CH'],
        carrier: 'swiss-post',
        destination: 'CH',
      },
      everyCarrier,
    );
    expect(places.find(({ carrier }) => carrier === 'cainiao')?.url).toContain('LP00990000000011');
    expect(places.find(({ name }) => name === '17TRACK')?.url).toContain('RX990000011CH');
    expect(places.filter(({ name }) => name === 'Swiss Post')).toHaveLength(1);
  });

  it('always encodes the number, hash links too', () => {
    const [place] = placesToCheck({ numbers: ['A&b=c#d e/{postcode}'], carrier: 'cainiao' }, everyCarrier);
    expect(place?.url).toBe('https://global.cainiao.com/newDetail.htm?mailNoList=A%26b%3Dc%23d%20e%2F%7Bpostcode%7D');
  });

  it('leaves out a page that needs a postcode nobody typed, and fills in a typed one', () => {
    expect(placeOf(everyCarrier.byId('gls-nl'), '9900000000011')).toBeUndefined();
    expect(placeOf(everyCarrier.byId('gls-nl'), '9900000000011', '1234 AB')?.url).toContain('zipcode=1234AB');
    expect(placeOf(everyCarrier.byId('brt'), '99000000000011')).toMatchObject({ prefilled: true });
    expect(placeOf(everyCarrier.byId('orlen'), '99000000000011')).toMatchObject({ prefilled: false });
  });
});
