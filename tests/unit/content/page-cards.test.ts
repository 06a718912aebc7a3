// @vitest-environment happy-dom
/** The cards of a page: each is looked into again only after something in it changed. */

import { afterEach, expect, it } from 'vitest';
import { createPageCards } from '../../../src/content/page-cards.ts';
import { contextOf } from '../../fixtures/aliexpress/catalogue.ts';
import { CARDS, listPage } from '../../fixtures/aliexpress/pages.ts';

const page = listPage(
  Object.values(CARDS)
    .slice(0, 3)
    .map((card, index) => ({ ...card, id: `821000000000000${index + 1}` })),
);

function draw(): void {
  document.body.innerHTML = new DOMParser().parseFromString(page, 'text/html').body.innerHTML;
}

afterEach(() => {
  document.body.innerHTML = '';
});

it('are the same objects until something in them changed', () => {
  draw();
  const cards = createPageCards(document, contextOf);
  const [first, second, third] = cards.all();
  expect([first, second, third].map((card) => card?.orderId)).toEqual([
    '8210000000000001',
    '8210000000000002',
    '8210000000000003',
  ]);
  const link = second?.element.querySelector('a');
  if (!link) throw new Error('no link in the card');
  cards.forget(link);
  const after = cards.all();
  expect(after[0]).toBe(first);
  expect(after[1]).not.toBe(second);
  expect(after[1]).toEqual(second);
  expect(after[2]).toBe(third);
});

it('are another order where the page drew another into the same element', () => {
  draw();
  const cards = createPageCards(document, contextOf);
  const [first] = cards.all();
  for (const link of first?.element.querySelectorAll('[href]') ?? [])
    link.setAttribute('href', `${link.getAttribute('href')}`.replaceAll('8210000000000001', '8210000000000009'));
  expect(cards.all()[0]).toBe(first);
  cards.forget(first?.element ?? document);
  expect(cards.all()[0]?.orderId).toBe('8210000000000009');
});

it('are all looked into again where anything may have changed', () => {
  draw();
  const cards = createPageCards(document, contextOf);
  const before = cards.all();
  cards.forget(document);
  for (const [index, card] of cards.all().entries()) expect(card).not.toBe(before[index]);
});
