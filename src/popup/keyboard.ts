/** The keys of the popup: search, walk the cards, open, copy, back, help. */

import { useLayoutEffect, useRef } from 'preact/hooks';

export type KeyCommand = 'search' | 'next' | 'previous' | 'first' | 'last' | 'copy' | 'filter' | 'back' | 'keys';

const COMMANDS: Readonly<Record<string, KeyCommand>> = {
  '/': 'search',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  c: 'copy',
  C: 'copy',
  f: 'filter',
  F: 'filter',
  Escape: 'back',
  '?': 'keys',
};

/** What a person who is typing still means for the popup and not for the text. */
const WHILE_TYPING: readonly KeyCommand[] = ['next', 'back'];

/** Commands of single signs, which some tools for speaking or reading need for themselves: they can be turned off. */
export function isShortcut(command: KeyCommand): boolean {
  return ['search', 'copy', 'filter', 'keys'].includes(command);
}

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The command of a key press; null leaves the key to the browser. */
function commandOf(pressed: Pressed, typing: 'search' | 'text' | null): KeyCommand | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const command = COMMANDS[pressed.key] ?? null;
  if (command === null || typing === null) return command;
  if (typing === 'text') return command === 'back' ? command : null;
  return WHILE_TYPING.includes(command) ? command : null;
}

/** Listens on the whole page. `run` returns whether it used the key; an unused one stays the browser's. */
export function useKeyboard(run: (command: KeyCommand) => boolean): void {
  const newest = useRef(run);
  newest.current = run;
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = commandOf(event, typingIn(event.target));
      if (command !== null && newest.current(command)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function typingIn(target: EventTarget | null): 'search' | 'text' | null {
  if (target instanceof HTMLInputElement) return target.type === 'search' ? 'search' : 'text';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement ? 'text' : null;
}

/** Moves the focus among the cards on show, in their order; stays inside at both ends. Returns whether it moved. */
export function walkCards(root: ParentNode, command: 'next' | 'previous' | 'first' | 'last'): boolean {
  const cards = [...root.querySelectorAll<HTMLElement>('.card-open')];
  const at = cards.findIndex((card) => card.closest('.card')?.contains(document.activeElement));
  const target = { next: at + 1, previous: Math.max(0, at - 1), first: 0, last: cards.length - 1 }[command];
  const card = cards[Math.min(target, cards.length - 1)];
  card?.focus();
  card?.closest('.card')?.scrollIntoView({ block: 'nearest' });
  return card !== undefined;
}

/** Presses the copy button of the open order, else of the card in focus, else of the first card that has one. */
export function pressCopy(root: ParentNode): boolean {
  const inFocus = document.activeElement?.closest('.card') ?? null;
  const place = root.querySelector('.order-view') ?? inFocus ?? root;
  const button = place.querySelector<HTMLButtonElement>('button[data-copies]');
  button?.click();
  return button !== null;
}
