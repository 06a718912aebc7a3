import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPlace } from '../../../../src/rules/places/fold.ts';
import { sameCity } from '../../../../src/rules/places/same-city.ts';

describe('the same city', () => {
  it.each([
    ['Warszawa', 'Warsaw'],
    ['WARSZAWA', 'warszawa'],
    ['Łódź', 'Lodz'],
    ['Köln', 'Cologne'],
    ['Koeln', 'KÖLN'],
    ['Москва', 'Moscow'],
    ['Moskva', 'Москва'],
    ['ירושלים', 'Jerusalem'],
    ['القدس', 'ירושלים'],
    ['Санкт-Петербург', 'St. Petersburg'],
    ['Київ', 'Kiev'],
    ['Αθήνα', 'Athens'],
    ['東京', 'Tokyo'],
    ['서울특별시', 'Seoul'],
    ['กรุงเทพมหานคร', 'Bangkok'],
    ['São Paulo', 'SAO PAULO SP'],
    ['BURLINGTON, NC', 'Burlington'],
    ['Warszawa, WER', 'Warsaw'],
    ['Düsseldorf', 'Duesseldorf'],
    ['Челябинск', 'Chelyabinsk'],
    ['Хабаровск', 'Khabarovsk'],
    ['Нижний Новгород', 'Nizhniy Novgorod'],
    ['Екатеринбург', 'Yekaterinburg'],
    ['Βόλος', 'Volos'],
    ['თბილისი', 'Tbilisi'],
    ['Rio de Janeiro', 'Río de Janeiro'],
    ['Mexico City', 'Ciudad de México'],
    ['г. Казань', 'Kazan'],
    ['NEW YORK CITY', 'New York'],
    ['København', 'Copenhagen'],
    ['İstanbul', 'ISTANBUL'],
    ['s-Hertogenbosch', "'s-Hertogenbosch"],
  ])('%s is %s', (one, other) => {
    expect(sameCity(one, other)).toBe(true);
    expect(sameCity(other, one)).toBe(true);
  });

  it.each([
    ['Warszawa', 'Kraków'],
    ['Köln', 'Bonn'],
    ['Москва', 'Казань'],
    ['Moscow', 'Казань'],
    ['Jerusalem', 'Haifa'],
    ['ירושלים', 'Haifa'],
    ['Frankfurt am Main', 'Frankfurt (Oder)'],
    ['Paris', 'Lyon'],
    ['Roma', 'Milano'],
    ['Rome', 'Milan'],
    ['Linz', 'Lienz'],
    ['東京', '大阪'],
  ])('%s is not %s', (one, other) => {
    expect(sameCity(one, other)).toBe(false);
    expect(sameCity(other, one)).toBe(false);
  });

  it.each([
    ['', 'Warszawa'],
    ['00-001', 'Warszawa'],
    ['ძველი', 'ฉะเชิงเทรา'],
    ['ฉะเชิงเทรา', 'Warszawa'],
  ])('%s and %s cannot be told', (one, other) => {
    expect(sameCity(one, other)).toBeNull();
  });

  it('is symmetric and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(sameCity(one, other)).toBe(sameCity(other, one));
        expect(foldPlace(foldPlace(one))).toBe(foldPlace(one));
      }),
    );
  });
});
