/** Gives the rules their tables in the worker: read from the package, once for as long as it lives. */

import browser from 'webextension-polyfill';
import wordsAddress from '../rules/classify/packed.json?url';
import citiesAddress from '../rules/places/cities.json?url';
import { citiesSchema, giveTables, packedWordsSchema } from '../rules/tables.ts';

let reading: Promise<void> | undefined;

/** Rejects when the package cannot be read; the next call tries again. */
export function readRuleTables(): Promise<void> {
  reading ??= read().catch((problem: unknown) => {
    reading = undefined;
    throw problem;
  });
  return reading;
}

async function read(): Promise<void> {
  const [words, cities] = await Promise.all([readFile(wordsAddress), readFile(citiesAddress)]);
  giveTables({ words: packedWordsSchema.parse(words), cities: citiesSchema.parse(cities) });
}

async function readFile(address: string): Promise<unknown> {
  return (await fetch(browser.runtime.getURL(address))).json();
}
