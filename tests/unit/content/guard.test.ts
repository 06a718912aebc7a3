// @vitest-environment happy-dom
/** The warning beside "Confirm received": when it shows, when it goes, and that it does nothing else. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { confirmWordsIn, createConfirmWords } from '../../../src/content/confirm-words.ts';
import { createGuard, type Guard } from '../../../src/content/guard.ts';
import { EVERY_STATE, listAnswer } from '../../fixtures/aliexpress/list.ts';

const shown = () => document.querySelector('waitwise-guard') !== null;
let guard: Guard;

/** Sees every element at once, in the middle of the window. */
class FrameAtOnce {
  constructor(private readonly seen: IntersectionObserverCallback) {}
  observe(): void {
    const [boundingClientRect, rootBounds] = [new DOMRect(400, 300, 120, 32), new DOMRect(0, 0, 1_024, 768)];
    const entry = { boundingClientRect, rootBounds } as unknown as IntersectionObserverEntry;
    this.seen([entry], this as unknown as IntersectionObserver);
  }
  disconnect(): void {}
}

function at(selector: string): Element {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}

/** The pointer comes to it. */
const pass = (selector: string) => at(selector).dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
/** And stays there. */
function point(selector: string): void {
  pass(selector);
  vi.advanceTimersByTime(100);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', FrameAtOnce);
  document.body.innerHTML = `<div class="late"><button class="confirm"><span>Confirm received</span></button><button class="cart">Add to cart</button></div>
    <div class="came"><button class="confirm">Confirm received</button></div>`;
  guard = createGuard({
    document,
    isConfirm: createConfirmWords().isConfirm,
    guardAt: (element) => (element.closest('.late') === null ? null : 'Not yet'),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.querySelector('waitwise-guard')?.remove();
});

describe('the guard', () => {
  it('shows while the button is pointed at, by its inner parts too, and goes with the pointer', () => {
    point('.late .confirm span');
    expect(shown()).toBe(true);
    point('.late .cart');
    expect(shown()).toBe(false);
  });

  it('shows nothing for other buttons and for parcels that came', () => {
    point('.late .cart');
    point('.came .confirm');
    expect(shown()).toBe(false);
  });

  it('shows for the keyboard as for the pointer', () => {
    at('.late .confirm').dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    vi.advanceTimersByTime(100);
    expect(shown()).toBe(true);
    at('.late .confirm').dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    expect(shown()).toBe(false);
  });

  it.each([
    ['goes on', () => pass('.late .cart')],
    ['scrolls', () => document.dispatchEvent(new Event('scroll'))],
    [
      'leaves with the keyboard',
      () => at('.late .confirm').dispatchEvent(new FocusEvent('focusout', { bubbles: true })),
    ],
  ])('shows nothing for a button that is only passed: the user %s', (_name, goOn) => {
    pass('.late .confirm');
    goOn();
    vi.advanceTimersByTime(10_000);
    expect(shown()).toBe(false);
  });

  it('keeps standing while the pointer moves within its button', () => {
    point('.late .confirm');
    const host = document.querySelector('waitwise-guard');
    const changes = vi.fn();
    new MutationObserver(changes).observe(document, { childList: true, subtree: true });
    pass('.late .confirm span');
    vi.advanceTimersByTime(100);
    expect(document.querySelector('waitwise-guard')).toBe(host);
    expect(changes).not.toHaveBeenCalled();
  });

  it('shows at once at a click, however short the pointer was there, and is not taken back by it', () => {
    pass('.late .confirm');
    at('.late .confirm').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(shown()).toBe(true);
    vi.advanceTimersByTime(100);
    pass('.late .cart');
    expect(shown()).toBe(true);
  });

  it('stays while the dialog is open, and lets the click through', () => {
    const clicks = vi.fn((event: Event) => expect(event.defaultPrevented).toBe(false));
    document.body.addEventListener('click', clicks);
    at('.late .confirm').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    expect(clicks).toHaveBeenCalledOnce();
    document.body.insertAdjacentHTML('beforeend', '<div role="dialog"></div>');
    guard.look();
    vi.advanceTimersByTime(60_000);
    point('.late .cart');
    expect(shown()).toBe(true);
    at('[role="dialog"]').remove();
    guard.look();
    expect(shown()).toBe(false);
  });

  it('goes by itself after a click that opened no dialog', () => {
    at('.late .confirm').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(shown()).toBe(true);
    vi.advanceTimersByTime(8_000);
    expect(shown()).toBe(false);
  });
});

describe('the words of the button', () => {
  it('are learnt from the answer in the language of the page', () => {
    const words = createConfirmWords();
    expect(words.isConfirm('Potwierdź odbiór')).toBe(false);
    words.learn(
      confirmWordsIn({
        data: [
          { type: 'CONFIRM_GOODS', text: ' Potwierdź  odbiór ' },
          { type: 'DELETE', text: 'x' },
        ],
      }),
    );
    expect(words.isConfirm('potwierdź odbiór')).toBe(true);
    expect(words.isConfirm('x')).toBe(false);
  });

  it('are found in a list as AliExpress sends it', () => {
    expect(confirmWordsIn(listAnswer(EVERY_STATE)).length).toBeGreaterThan(0);
  });

  it('survive anything in their place', () => {
    const circle: Record<string, unknown> = { type: 'CONFIRM_GOODS', text: 7 };
    circle['self'] = circle;
    expect(confirmWordsIn(circle)).toEqual([]);
    expect(confirmWordsIn(null)).toEqual([]);
  });
});
