/** One chip: a dot in the verdict's tone, its words, and the one thing to do, in a closed shadow root. */

import type { Chip, ChipAction } from '../../messages/protocol.ts';
import { styleOf } from '../styles.ts';
import { TONES } from './look.ts';

/** What a chip may do beyond its own place. */
export interface ChipDeeds {
  copy(text: string): Promise<void>;
  /** Opens the order in the extension. */
  open(orderId: string): void;
}

export interface ChipView {
  readonly host: HTMLElement;
  /** Shows another verdict; does nothing where it is the same. */
  show(chip: Chip): void;
}

/** ms for which the button says that it copied. */
const SAID_FOR = 5_000;
/** Events of our button that the page's own card would take for its own. */
const OWN_EVENTS = ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup'] as const;

export function createChipView(document: Document, deeds: ChipDeeds): ChipView {
  const host = document.createElement('waitwise-chip');
  const root = host.attachShadow({ mode: 'closed' });
  const style = styleOf(document, 'chip');
  for (const type of OWN_EVENTS) root.addEventListener(type, (event) => event.stopPropagation());
  let shown: Chip | undefined;
  return {
    host,
    show(chip) {
      if (chip === shown) return;
      const same = JSON.stringify(chip) === JSON.stringify(shown);
      shown = chip;
      if (same) return;
      root.replaceChildren(style, bodyOf(document, chip, deeds));
    },
  };
}

function bodyOf(document: Document, chip: Chip, deeds: ChipDeeds): HTMLElement {
  const strong = chip.level === 'react' || chip.level === 'urgent';
  const body = element(document, 'div', `chip${chip.action === null ? '' : ' acts'}${strong ? ' strong' : ''}`);
  body.style.setProperty('--tone', TONES[chip.level]);
  body.title = ['Waitwise', chip.why === '' ? chip.verdict : chip.why].join(': ');
  const words = element(document, 'span', 'words');
  words.dir = 'auto';
  words.append(
    element(document, 'span', 'stage', chip.stage === '' ? '' : `${chip.stage} · `),
    element(document, 'span', 'verdict', chip.verdict),
  );
  body.append(element(document, 'span', 'dot'), words);
  if (chip.action !== null) body.append(actionOf(document, chip.orderId, chip.action, deeds));
  return body;
}

function actionOf(document: Document, orderId: string, action: ChipAction, deeds: ChipDeeds): HTMLElement {
  if (action.kind === 'link') {
    const link = document.createElement('a');
    link.className = 'act';
    link.href = action.url;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.textContent = action.words;
    const { text } = action;
    // The form that opens wants a text: it waits in the clipboard.
    if (text !== undefined) link.addEventListener('click', () => void deeds.copy(text).catch(() => undefined));
    return link;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'act';
  button.textContent = action.words;
  button.addEventListener('click', (event) => {
    // A card may itself be one large link.
    event.preventDefault();
    if (action.kind === 'open') deeds.open(orderId);
    else void copyAndSay(button, action, deeds);
  });
  return button;
}

async function copyAndSay(
  button: HTMLButtonElement,
  { text, words, done, failed }: ChipAction & { kind: 'copy' },
  deeds: ChipDeeds,
): Promise<void> {
  button.textContent = await deeds.copy(text).then(
    () => done,
    () => failed,
  );
  setTimeout(() => {
    button.textContent = words;
  }, SAID_FOR);
}

function element(document: Document, name: 'div' | 'span', look: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = look;
  made.textContent = text;
  return made;
}
