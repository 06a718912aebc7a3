/** All events of all sources, newest first, by day of the buyer's own calendar. */

import { useState } from 'preact/hooks';
import type { StoredOrder } from '../storage/schema.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { useTexts, useTimes } from '../ui/words.ts';
import { type TimelineLine, timelineDays, timelineLines } from './timelineDays.ts';

const FIRST_LINES = 8;

export function Timeline({ stored, now }: { readonly stored: StoredOrder; readonly now: number }) {
  const texts = useTexts();
  const times = useTimes();
  const [whole, setWhole] = useState(false);
  const all = timelineLines(stored.timeline);
  const shown = whole ? all : all.slice(0, FIRST_LINES);
  const hidden = all.length - shown.length;
  return (
    <Disclosure title={texts.say('ui_timeline')} aside={texts.say('ui_events', { count: all.length })} open>
      {all.length === 0 && <p class="soft">{texts.say('ui_no_events')}</p>}
      <ol class="timeline">
        {timelineDays(shown, times, now).map(({ day, lines }) => (
          <li key={day}>
            <h4 class="timeline-day">{day}</h4>
            <ol>
              {lines.map((line) => (
                <EventLine key={`${line.event.at} ${line.event.text} ${line.event.city ?? ''}`} line={line} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" class="button button-small" onClick={() => setWhole(true)}>
          {texts.say('ui_more_events', { count: hidden })}
        </button>
      )}
    </Disclosure>
  );
}

function EventLine({ line: { event, sources } }: { readonly line: TimelineLine }) {
  const texts = useTexts();
  const times = useTimes();
  const place = [event.city, event.country && times.country(event.country)].filter(Boolean).join(', ');
  const note = event.stage === undefined || event.stage === 'info_only';
  const about = [note ? '' : texts.say(`stage_${event.stage}`), place, sources.map(sourceName).join(', ')];
  return (
    <li class={note ? 'event event-note' : 'event'}>
      <time class="event-time tiny" dateTime={event.at}>
        {times.clock(event.at)}
      </time>
      <div class="grow">
        <p dir="auto">{event.text}</p>
        <p class="tiny">{about.filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  );

  function sourceName(source: string): string {
    if (source === 'user') return texts.say('ui_source_user');
    return source === 'aliexpress' ? 'AliExpress' : source.charAt(0).toUpperCase() + source.slice(1);
  }
}
