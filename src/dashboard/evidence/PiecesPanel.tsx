/** The pictures and files of a case: looked at, named, added, removed. */

import { useEffect, useState } from 'preact/hooks';
import { LARGEST_PIECE, PIECE_KINDS, PIECE_TYPES, type Piece } from '../../domain/evidence.ts';
import { createMoments } from '../../evidence/moments.ts';
import { useAnnounce } from '../../order/Announcer.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useTexts } from '../../ui/words.ts';
import { Panel } from '../settings/fields.tsx';
import { useDashboard } from '../surroundings.ts';
import { useTellWorker } from '../useTellWorker.ts';
import { isPicture } from './archive.ts';
import { useCaseFile } from './useCase.ts';

/** Bytes; below this the buyer is told before anything is lost. */
const LITTLE_ROOM = 100_000_000;

export function PiecesPanel() {
  const texts = useTexts();
  const { pieces } = useCaseFile();
  return (
    <Panel title={texts.say('ev_pieces')} lead={texts.say('ev_pieces_how')}>
      <Room />
      {pieces.length === 0 && <p class="soft">{texts.say('ev_pieces_none')}</p>}
      <ul class="evidence-pieces">
        {pieces.map((piece) => (
          <PieceCard key={piece.id} piece={piece} />
        ))}
      </ul>
      <AddFile />
    </Panel>
  );
}

function Room() {
  const texts = useTexts();
  const { evidence } = useDashboard();
  const { pieces } = useCaseFile();
  const [room, setRoom] = useState<number | null>(null);
  useEffect(() => {
    evidence.freeRoom().then(setRoom, () => undefined);
  }, [evidence, pieces.length]);
  if (room === null || room > LITTLE_ROOM) return null;
  return (
    <p class="notice" role="alert">
      {texts.say('ev_pieces_room', { room: `${Math.floor(room / 1_000_000)} MB` })}
    </p>
  );
}

function PieceCard({ piece }: { readonly piece: Piece }) {
  const texts = useTexts();
  const tell = useTellWorker();
  const { timeZone } = useCaseFile();
  const { orderId, id: pieceId } = piece;
  const when = createMoments(texts.lang, timeZone).own(piece.at);
  return (
    <li class="evidence-piece">
      <Thumb piece={piece} />
      <div class="grow evidence-piece-words">
        <select
          class="field"
          aria-label={texts.say('ev_piece_kind')}
          value={piece.kind}
          onChange={(event) => {
            const kind = PIECE_KINDS[event.currentTarget.selectedIndex];
            if (kind !== undefined) void tell({ type: 'change_piece', orderId, pieceId, kind });
          }}
        >
          {PIECE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {texts.say(`ev_piece_${kind}`)}
            </option>
          ))}
        </select>
        <span class="tiny">
          {texts.say(piece.origin === 'screenshot' ? 'ev_piece_taken' : 'ev_piece_added', { date: when })}
        </span>
        <span class="tiny evidence-address" dir="auto">
          {piece.address ?? piece.name}
        </span>
        <span class="tiny evidence-hash">{`SHA-256 ${piece.sha256}`}</span>
      </div>
      <button
        type="button"
        class="button button-icon"
        aria-label={texts.say('ev_remove', { name: piece.name })}
        title={texts.say('ev_remove', { name: piece.name })}
        onClick={() => void tell({ type: 'remove_piece', orderId, pieceId }, texts.say('ev_removed'))}
      >
        <Icon name="bin" />
      </button>
    </li>
  );
}

function Thumb({ piece }: { readonly piece: Piece }) {
  const texts = useTexts();
  const { evidence } = useDashboard();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!isPicture(piece.type)) return;
    let made: string | null = null;
    let gone = false;
    evidence.readBytes(piece.id).then(
      (bytes) => {
        if (bytes === null || gone) return;
        made = URL.createObjectURL(bytes);
        setAddress(made);
      },
      () => undefined,
    );
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [evidence, piece.id, piece.type]);
  if (address === null)
    return (
      <span class="evidence-thumb">
        <Icon name="disk" />
      </span>
    );
  return (
    <a class="evidence-thumb" href={address} target="_blank" rel="noopener">
      <img src={address} alt={texts.say(`ev_piece_${piece.kind}`)} />
    </a>
  );
}

function AddFile() {
  const texts = useTexts();
  const announce = useAnnounce();
  const dashboard = useDashboard();
  const { evidence } = dashboard;
  const { stored } = useCaseFile();
  const [busy, setBusy] = useState(false);
  /** Stays until the next try: what was not kept must not be thought to be. */
  const [problem, setProblem] = useState<string | null>(null);
  /** Resolves to what went wrong; null where the file is kept. */
  const add = async (file: File): Promise<string | null> => {
    const fits = PIECE_TYPES.some((type) => type === file.type) && file.size > 0 && file.size <= LARGEST_PIECE;
    if (!fits) return 'wrong_piece';
    const staged = crypto.randomUUID();
    const laid = await evidence.stageBytes(staged, file).then(
      () => true,
      () => false,
    );
    if (!laid) return 'storage_full';
    const kind = file.type === 'application/pdf' ? 'carrier_letter' : 'photo';
    const name = file.name.slice(0, 200);
    const reply = await dashboard
      .send({ type: 'add_piece', orderId: stored.orderId, staged, kind, name })
      .catch(() => null);
    if (reply?.ok === true) announce(texts.say('ev_added', { name }));
    return reply === null ? 'unreachable' : reply.ok ? null : reply.problem;
  };
  const addAll = async (files: readonly File[]) => {
    setBusy(true);
    setProblem(null);
    for (const file of files) {
      const wrong = await add(file);
      if (wrong !== null) setProblem(`${file.name}: ${texts.say(`ui_problem_${wrong}`)}`);
    }
    setBusy(false);
  };
  return (
    <>
      {problem !== null && (
        <p class="field-problem" role="alert" dir="auto">
          {problem}
        </p>
      )}
      <p class="row">
        <label class="button file-button">
          <Icon name="disk" />
          <span>{texts.say('ev_add_file')}</span>
          <input
            type="file"
            class="unseen"
            multiple
            accept={PIECE_TYPES.join(',')}
            disabled={busy}
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              void addAll(files);
            }}
          />
        </label>
        <span class="tiny">{texts.say('ev_add_hint')}</span>
      </p>
    </>
  );
}
