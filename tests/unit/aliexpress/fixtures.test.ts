/** Guards that nothing but invented values gets into the fixtures of this room. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../fixtures/aliexpress');

/** What a text holds that could belong to somebody. */
function suspicious(text: string): string[] {
  const numbers = [...text.matchAll(/(?<![\w.])(?:[A-Z]{2,4})?\d[\d_]{8,}(?:[A-Z]{2})?(?!\w)/g)].map(
    ([match]) => match,
  );
  const addresses = [...text.matchAll(/(?:https?:)?\/\/([a-z0-9.-]+\.[a-z]{2,})/gi)].map((match) => match[1] ?? '');
  const mails = text.match(/[\w.+-]+@[\w-]+\.\w+/g) ?? [];
  const phones = text.match(/\+\d[\d ()-]{7,}/g) ?? [];
  return [
    ...numbers.filter((number) => !isInventedNumber(number)),
    ...addresses.filter((host) => !KNOWN_HOSTS.test(host)),
    ...mails,
    ...phones,
  ];
}

/** Invented numbers are mostly zeros; times are epoch milliseconds of 2026. */
function isInventedNumber(number: string): boolean {
  const digits = number.replace(/_/g, '');
  return /0{5}/.test(digits) || /^17[6-9]\d{10}$/.test(digits);
}

const KNOWN_HOSTS = /(?:^|\.)(?:aliexpress\.(?:com|us|ru)|aliexpress-media\.com|alicdn\.com)$|\.example$/;

describe('fixtures hold invented values only', () => {
  it.each(readdirSync(FOLDER))('%s', (file) => {
    expect(suspicious(readFileSync(join(FOLDER, file), 'utf8'))).toEqual([]);
  });

  it.each([
    ['an order id', "orderId: '8193746520918374'"],
    ['a tracking number', "mailNo: 'LP00671829345612'"],
    ['a postal number', "mailNo: 'RB128374655CN'"],
    ['a mail address', 'jan.kowalski@mail.pl'],
    ['a phone', "phone: '+48 601 234 567'"],
    ['another host', 'https://carrier.com/track'],
  ])('%s would be found', (_, text) => {
    expect(suspicious(text)).toHaveLength(1);
  });
});
