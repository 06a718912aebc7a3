/** The drawn icons: our own strokes on a 24 × 24 grid, coloured by the text around them. */

const STROKES = {
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.4 15.4 20 20',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3.5v4.3h-4.3',
  list: 'M4 6h16M4 12h16M4 18h10',
  filter: 'M4 5.5h16l-6.2 7.2v5.8l-3.6-2v-3.8L4 5.5Z',
  copy: 'M9 9h10.5v10.5H9zM15 9V4.5H4.5V15H9',
  done: 'm5 12.5 4.5 4.5L19 7.5',
  open: 'M13.5 4.5h6v6M19.5 4.5 11 13M9.5 5.5h-5v14h14v-5',
  back: 'm14.5 5-7 7 7 7',
  down: 'm6 9.5 6 6 6-6',
  shield: 'M12 3.5 5 6v5.5c0 4.3 2.9 7.4 7 9 4.1-1.6 7-4.7 7-9V6l-7-2.5Z',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.5V12l3 2',
  pause: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM10 9v6M14 9v6',
  eye: 'M2.8 12C5 7.8 8.3 5.7 12 5.7s7 2.1 9.2 6.3c-2.2 4.2-5.5 6.3-9.2 6.3S5 16.2 2.8 12ZM12 14.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2Z',
  alert: 'M12 4 2.9 19.5h18.2L12 4ZM12 10v4.5M12 17v.1',
  moving:
    'M3 7h10.5v9.5H3zM13.5 10.5h4l3.5 3v3h-7.5M7.3 19a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4ZM17 19a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z',
  parcel: 'M12 3.5 4 7.7v8.6l8 4.2 8-4.2V7.7l-8-4.2ZM4 7.7l8 4.3 8-4.3M12 12v8.5M8 5.6l8 4.3',
  message: 'M4 5h16v11h-8.5L7 19.5V16H4z',
  plug: 'M8 12.5h8M5.5 9.5l-2 2.5 2 2.5M18.5 9.5l2 2.5-2 2.5',
  keys: 'M3 6.5h18v11H3zM7 10.2h.1M10.4 10.2h.1M13.7 10.2h.1M17 10.2h.1M8 14h8',
  close: 'm6 6 12 12M18 6 6 18',
  chart: 'M4 6h9M7 12h10M11 18h9M4 3v18',
  bars: 'M5 20V11M12 20V4M19 20v-6',
  archive: 'M3.5 4.5h17v4.5h-17zM5 9v10.5h14V9M9.5 13h5',
  sliders:
    'M4 7h9M17 7h3M15 9.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM4 17h3M11 17h9M9 19.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
  disk: 'M12 4v10M8 10.5l4 4 4-4M4.5 16v3.5h15V16',
  bin: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 12.5h9l1-12.5M10 10.5v6M14 10.5v6',
  sort: 'M8 4.5v15M4.5 8 8 4.5 11.5 8M16 19.5v-15M12.5 16l3.5 3.5 3.5-3.5',
  flag: 'M6 21V4M6 4.5h11.5l-2.5 4 2.5 4H6',
} as const;

export type IconName = keyof typeof STROKES;

/** Decoration only: the words beside it, or the label of its button, say what it means. `turns` mirrors it where text runs right to left. */
export function Icon({ name, turns = false }: { readonly name: IconName; readonly turns?: boolean }) {
  return (
    <svg class={turns ? 'icon icon-turns' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={STROKES[name]} />
    </svg>
  );
}
