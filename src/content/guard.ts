/**
 * Warns beside AliExpress's own "Confirm received" while the parcel has not come. It only shows: it clicks nothing,
 * blocks nothing, and the pointer passes through it.
 */

import { styleOf } from './styles.ts';

export interface GuardSurroundings {
  readonly document: Document;
  isConfirm(text: string): boolean;
  /** The warning for the order of the card that holds `element`; null where the parcel came. */
  guardAt(element: Element): string | null;
}

export interface Guard {
  /** The page changed: its dialog may have opened or closed. */
  look(): void;
}

interface Warning {
  readonly button: Element;
  readonly text: string;
}

const BUTTONS = 'button, a, [role="button"]';
const DIALOGS = '[role="dialog"], .comet-modal, .comet-v2-modal';
/** ms for which a button must be pointed at: on its way the pointer passes many. */
const POINTED = 100;
/** ms for which a warning stays after a click that opens no dialog. */
const AFTER_CLICK = 8_000;
/** CSS pixels between the button and the warning, and the room it wants above. */
const GAP = 8;
const ROOM = 110;

export function createGuard({ document, isConfirm, guardAt }: GuardSurroundings): Guard {
  const host = document.createElement('waitwise-guard');
  const root = host.attachShadow({ mode: 'closed' });
  const words = document.createElement('div');
  words.className = 'guard';
  words.dir = 'auto';
  words.setAttribute('role', 'status');
  /** `button`: while it is pointed at. `clicked`, `dialog`: after its click, until the dialog it opened is gone. */
  let shownFor: 'nothing' | 'button' | 'clicked' | 'dialog' = 'nothing';
  let patience: ReturnType<typeof setTimeout> | undefined;
  /** What `shownFor` `button` is about. */
  let pointedAt: Element | undefined;
  let pointing: ReturnType<typeof setTimeout> | undefined;

  function hide(): void {
    shownFor = 'nothing';
    pointedAt = undefined;
    clearTimeout(patience);
    host.remove();
  }

  /** Nothing is pointed at any more. */
  function leave(): void {
    clearTimeout(pointing);
    if (shownFor === 'button') hide();
  }

  /** `position`: CSS lengths for `top`, `right`, `bottom`, `left`, and `shift` for a transform. */
  function say(text: string, position: Readonly<Record<string, string>>): void {
    words.textContent = text;
    if (!root.hasChildNodes()) root.append(styleOf(document, 'guard'), words);
    host.setAttribute('style', '');
    for (const [name, value] of Object.entries(position)) host.style.setProperty(`--${name}`, value);
    if (!host.isConnected) document.documentElement.append(host);
  }

  function warningFor(target: EventTarget | null): Warning | null {
    const button = target instanceof Element ? target.closest(BUTTONS) : null;
    if (button === null || !isConfirm(button.textContent ?? '')) return null;
    const text = guardAt(button);
    return text === null ? null : { button, text };
  }

  function onPoint({ target }: Event): void {
    if (shownFor === 'clicked' || shownFor === 'dialog') return;
    if (target instanceof Node && pointedAt?.contains(target)) return;
    leave();
    pointing = setTimeout(() => {
      const warning = warningFor(target);
      if (warning !== null) showBeside(warning);
    }, POINTED);
  }

  /** Where the button is comes with the next frame; to ask for it at once would make the page lay itself out twice. */
  function showBeside({ button, text }: Warning): void {
    shownFor = 'button';
    pointedAt = button;
    const frame = new IntersectionObserver(([seen]) => {
      frame.disconnect();
      if (pointedAt === button && seen?.rootBounds) say(text, beside(seen.boundingClientRect, seen.rootBounds));
    });
    frame.observe(button);
  }

  function onClick({ target }: Event): void {
    const warning = warningFor(target);
    if (warning === null) return;
    leave();
    shownFor = 'clicked';
    clearTimeout(patience);
    patience = setTimeout(hide, AFTER_CLICK);
    say(warning.text, { top: '16px', left: '50%', shift: 'translateX(-50%)' });
  }

  document.addEventListener('pointerover', onPoint, { capture: true, passive: true });
  document.addEventListener('focusin', onPoint, { capture: true, passive: true });
  document.addEventListener('focusout', leave, { capture: true, passive: true });
  document.addEventListener('scroll', leave, { capture: true, passive: true });
  document.addEventListener('click', onClick, { capture: true, passive: true });
  return {
    look() {
      if (shownFor !== 'clicked' && shownFor !== 'dialog') return;
      const open = document.querySelector(DIALOGS) !== null;
      if (open && shownFor === 'clicked') {
        shownFor = 'dialog';
        clearTimeout(patience);
      } else if (!open && shownFor === 'dialog') hide();
    },
  };
}

/** Above the button where there is room, else under it; on the side where the button's text begins. */
function beside(button: DOMRectReadOnly, view: DOMRectReadOnly): Record<string, string> {
  const side: Record<string, string> =
    button.left + button.right > view.width
      ? { right: `${Math.max(GAP, view.width - button.right)}px` }
      : { left: `${Math.max(GAP, button.left)}px` };
  return button.top > ROOM
    ? { ...side, bottom: `${view.height - button.top + GAP}px` }
    : { ...side, top: `${button.bottom + GAP}px` };
}
