/** What each key does on the desk. Loaded behind the list: nobody presses a key before they have seen it. */

import type { RefObject } from 'preact';
import { FAILED, useAnnounce } from '../order/Announcer.tsx';
import type { OpenedOrder } from '../order/OrderView.tsx';
import { useTexts } from '../ui/words.ts';
import { isShortcut, type KeyCommand, pressCopy, useKeyboard, walkCards } from './keyboard.ts';

export interface DeskKeysProps {
  /** Whether keys without Ctrl or Alt may act; arrows and Escape always do. */
  readonly shortcuts: boolean;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly opened: OpenedOrder | null;
  readonly root: RefObject<HTMLElement | null>;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly filterShown: boolean;
  readonly toggleFilter: () => void;
  readonly close: () => void;
  readonly keysShown: boolean;
  readonly setKeysShown: (shown: boolean) => void;
}

export function DeskKeys({
  shortcuts,
  root,
  searchField,
  search,
  onSearch,
  filterShown,
  toggleFilter,
  opened,
  close,
  keysShown,
  setKeysShown,
}: DeskKeysProps) {
  const texts = useTexts();
  const announce = useAnnounce();
  const walk = (way: 'next' | 'previous' | 'first' | 'last') =>
    opened === null && root.current !== null && walkCards(root.current, way);
  const commands: Readonly<Record<KeyCommand, () => boolean>> = {
    search: () => {
      if (opened !== null) close();
      requestAnimationFrame(() => searchField.current?.focus());
      return true;
    },
    next: () => walk('next'),
    previous: () => walk('previous'),
    first: () => walk('first'),
    last: () => walk('last'),
    copy: () => {
      if (root.current !== null && !pressCopy(root.current)) announce(texts.say('ui_nothing_to_copy'), FAILED);
      return true;
    },
    back: () => {
      if (opened !== null) close();
      else if (search !== '') onSearch('');
      else if (filterShown) toggleFilter();
      else return false;
      return true;
    },
    filter: () => {
      if (opened !== null) return false;
      toggleFilter();
      return true;
    },
    keys: () => {
      setKeysShown(true);
      return true;
    },
  };
  useKeyboard((command) => !keysShown && (shortcuts || !isShortcut(command)) && commands[command]());
  return null;
}
