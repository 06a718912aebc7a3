/** Draws a pack as one HTML page that needs nothing else: it opens from a disk, offline, and prints to a clean PDF. */

import type { Texts } from '../i18n/texts.ts';
import type { Pack, PackGap, PackPiece } from './pack.ts';
import { PACK_STYLE } from './pack-style.ts';

/** A picture small enough to stand in the page; the archive holds it in full. */
export interface Preview {
  /** `data:image/…` */
  readonly picture: string | null;
  /** Its name in the archive. */
  readonly file: string;
  /** Of the file in the archive. */
  readonly sha256: string;
}

export interface PageOptions {
  readonly texts: Texts;
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  /** By the id of the piece. */
  readonly previews: ReadonlyMap<string, Preview>;
}

/** The page may load nothing and run nothing, whoever opens it wherever. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

export function packPage(pack: Pack, options: PageOptions): string {
  const { texts, lang, direction } = options;
  const say = (id: string, figures = {}) => escapeHtml(texts.say(`ev_${id}`, figures));
  const body = [
    `<h1>${escapeHtml(pack.title)}</h1>`,
    `<p class="lead">${escapeHtml(pack.lead)}</p>`,
    `<p class="small">${say('pack_made', { date: pack.madeAt, zone: pack.timeZone })}</p>`,
    section(say('pack_order'), factsTable(pack, say)),
    section(say('pack_deadlines'), deadlinesTable(pack, say)),
    section(say('pack_checklist'), checklist(pack, say)),
    section(say('pack_history'), history(pack, say)),
    section(say('pack_gaps'), gaps(pack, say)),
    section(say('pack_changes'), changes(pack, say)),
    section(say('pack_answers'), lines(pack.answers.map(({ at, words }) => `${at}: ${words}`))),
    section(say('pack_statements'), lines(pack.statements.map(({ words }) => words))),
    section(say('pack_pieces'), pack.pieces.map((piece, index) => figure(piece, index, options, say)).join('')),
    `<p class="small">${say(pack.keptBack.length > 0 ? 'pack_kept_back' : 'pack_whole', { count: pack.keptBack.length })}</p>`,
  ];
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(lang)}" dir="${direction}">`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(pack.title)}</title><style>${PACK_STYLE}</style></head>`,
    `<body><main>${body.join('\n')}</main></body></html>`,
  ].join('\n');
}

type Say = (id: string, figures?: Record<string, string | number>) => string;

/** A heading never stands over nothing. */
function section(title: string, content: string): string {
  return content === '' ? '' : `<section><h2>${title}</h2>${content}</section>`;
}

function factsTable({ facts }: Pack, say: Say): string {
  return table(
    [say('pack_fact'), say('pack_value'), say('pack_read')],
    facts.map(({ name, value, source, readAt }) => [name, value, [source, readAt].filter(Boolean).join(', ')]),
  );
}

function deadlinesTable({ deadlines }: Pack, say: Say): string {
  return table(
    [say('pack_deadline'), say('pack_own_zone'), say('pack_pacific')],
    deadlines.map(({ id, own, pacific }) => [id, own, pacific]),
  );
}

function checklist({ checklist: items }: Pack, say: Say): string {
  const rows = items.map(
    ({ item, state, known }) =>
      `<tr class="item-${state}"><td>${escapeHtml(item)}</td><td>${say(`item_${state}`)}</td><td>${escapeHtml(known)}</td></tr>`,
  );
  return rows.length === 0 ? '' : `<table><tbody>${rows.join('')}</tbody></table>`;
}

function history({ scans }: Pack, say: Say): string {
  const several = new Set(scans.map(({ number }) => number)).size > 1;
  return table(
    [say('pack_when'), say('pack_scan'), say('pack_place'), say('pack_stage'), say('pack_source')],
    scans.map(({ number, own, text, place, stage, sources }) => [
      own,
      several ? `${text} (${number})` : text,
      place,
      stage,
      sources.join(', '),
    ]),
  );
}

function gaps({ gaps: all }: Pack, say: Say): string {
  const row = (gap: PackGap) => [
    gap.stage,
    gap.from,
    gap.lasts ? `${gap.until} (${say('gap_lasts')})` : gap.until,
    say('gap_days', { days: gap.days }),
    say(`gap_${gap.tone}`, { normal: gap.normalUntil, react: gap.reactFrom }),
  ];
  return table(
    [say('pack_stage'), say('pack_from'), say('pack_until'), say('pack_silence'), say('pack_normal')],
    all.map(row),
  );
}

function changes({ changes: all }: Pack, say: Say): string {
  return table(
    [say('pack_noticed'), say('pack_what'), say('pack_before'), say('pack_after'), say('pack_source')],
    all.map(({ at, what, from, to, source }) => [at, what, from, to, source]),
  );
}

function figure(piece: PackPiece, index: number, { previews }: PageOptions, say: Say): string {
  const preview = previews.get(piece.id);
  const picture = preview?.picture;
  const image =
    picture === null || picture === undefined || !/^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/.test(picture)
      ? ''
      : `<img src="${picture}" alt="${escapeHtml(piece.kind)}">`;
  const details = [
    `${index + 1}. ${escapeHtml(piece.kind)}, ${say(piece.origin === 'screenshot' ? 'piece_taken' : 'piece_added', { date: piece.at })}`,
    escapeHtml(piece.name),
    escapeHtml(piece.address),
    preview === undefined ? '' : `${say('piece_file')} ${escapeHtml(preview.file)}`,
    preview === undefined ? '' : `SHA-256 ${preview.sha256}`,
    preview === undefined || preview.sha256 === piece.sha256 ? '' : `${say('piece_original')} SHA-256 ${piece.sha256}`,
  ].filter(Boolean);
  return `<figure>${image}<figcaption>${details.join('<br>')}</figcaption></figure>`;
}

function lines(all: readonly string[]): string {
  return all.length === 0 ? '' : `<ul>${all.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
}

/** `head` is escaped already; cells are plain text. A column of which nothing is known is left out. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const known = head.map((_, column) => rows.some((row) => (row[column] ?? '') !== ''));
  const shown = (row: readonly string[]) => row.filter((_, column) => known[column]);
  const cells = (row: readonly string[]) =>
    shown(row)
      .map((cell) => `<td>${escapeHtml(cell)}</td>`)
      .join('');
  return [
    `<table><thead><tr>${shown(head)
      .map((cell) => `<th scope="col">${cell}</th>`)
      .join('')}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table>`,
  ].join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and in quoted attributes; characters that turn the direction of text are shown, not obeyed. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
    .replace(/(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
