/** The head of the popup: one sentence for the state of everything, the next date, and the search. */

import type { ComponentChildren, RefObject } from 'preact';
import { useSurroundings } from '../order/surroundings.ts';
import type { Summary } from '../storage/cards.ts';
import { Icon } from '../ui/Icon.tsx';
import { shortTitle } from '../ui/shortTitle.ts';
import { useTexts, useTimes } from '../ui/words.ts';

export interface HeaderProps {
  readonly summary: Summary;
  readonly now: number;
  readonly search: string;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onSearch: (search: string) => void;
  readonly filterShown: boolean;
  readonly onToggleFilter: () => void;
  readonly onRefresh: () => void;
  readonly onOpen: (orderId: string) => void;
  /** The filters, while they are shown. */
  readonly children: ComponentChildren;
}

export function Header(props: HeaderProps) {
  const { summary, now, search, searchRef, onSearch, filterShown, onToggleFilter, onRefresh, onOpen, children } = props;
  const texts = useTexts();
  const surroundings = useSurroundings();
  return (
    <header class="head">
      <StateSentence summary={summary} />
      <NextLine summary={summary} now={now} onOpen={onOpen} />
      <search class="tools">
        <div class="search-box grow">
          <Icon name="search" />
          <input
            ref={searchRef}
            type="search"
            class="field"
            value={search}
            aria-label={texts.say('ui_search')}
            placeholder={texts.say('ui_search')}
            aria-keyshortcuts="/"
            onInput={(event) => onSearch(event.currentTarget.value)}
          />
        </div>
        <button
          type="button"
          class="button button-icon"
          aria-label={texts.say('ui_filter')}
          title={texts.say('ui_filter')}
          aria-keyshortcuts="f"
          aria-expanded={filterShown}
          onClick={onToggleFilter}
        >
          <Icon name="filter" />
        </button>
        <IconButton icon="refresh" words={texts.say('ui_refresh')} onClick={onRefresh} />
        <a
          class="button button-icon"
          href={surroundings.dashboardPage('orders')}
          target="_blank"
          rel="noopener"
          aria-label={texts.say('ui_dashboard')}
          title={texts.say('ui_dashboard')}
        >
          <Icon name="list" />
        </a>
        {children}
      </search>
    </header>
  );
}

/** "2 need you · 1 to watch · 14 on their way"; what is nothing is left out, all calm is said. */
function StateSentence({ summary }: { readonly summary: Summary }) {
  const texts = useTexts();
  const { needs_you: needs, to_watch: watch, on_their_way: onWay } = summary.groups;
  const rest = [
    watch > 0 ? texts.say('ui_state_to_watch', { count: watch }) : '',
    onWay > 0 ? texts.say('ui_state_on_their_way', { count: onWay }) : '',
  ].filter(Boolean);
  const tone = summary.urgent > 0 ? 'tone-urgent' : needs > 0 ? 'tone-react' : 'tone-calm';
  return (
    <h1 class="state">
      <span class={`state-first ${tone}`}>
        {needs > 0 ? texts.say('ui_state_needs_you', { count: needs }) : texts.say('ui_state_calm')}
      </span>
      {rest.map((part) => [' · ', <span key={part}>{part}</span>])}
    </h1>
  );
}

function NextLine({ summary, now, onOpen }: Pick<HeaderProps, 'summary' | 'now' | 'onOpen'>) {
  const texts = useTexts();
  const times = useTimes();
  const { nextDate, lastReadAt } = summary;
  return (
    <p class="next soft">
      {nextDate !== null && (
        <button type="button" class="next-date" onClick={() => onOpen(nextDate.orderId)}>
          {texts.say('ui_next_date', { date: times.day(nextDate.at, now), title: shortTitle(nextDate.title) })}
        </button>
      )}
      {lastReadAt !== null && (
        <span class="read-ago">{texts.say('ui_read_ago', { ago: times.ago(lastReadAt, now) })}</span>
      )}
    </p>
  );
}

interface IconButtonProps {
  readonly icon: 'refresh' | 'close';
  readonly words: string;
  readonly onClick: () => void;
}

export function IconButton({ icon, words, onClick }: IconButtonProps) {
  return (
    <button type="button" class="button button-icon" aria-label={words} title={words} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
