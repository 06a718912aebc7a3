/** Small forms of the pictures that go into the page, made one after another. */

import { useEffect, useState } from 'preact/hooks';
import type { Preview } from '../../evidence/html.ts';
import { pieceFileName } from '../../evidence/record.ts';
import { useDashboard } from '../surroundings.ts';
import { isPicture } from './archive.ts';
import { useCaseFile } from './useCase.ts';

/** Pixels of the longer side; enough to judge a page on a screen. */
const SIDE = 1000;

/** By the id of the piece; grows as they are made. The hash shown is the one of the piece as it is kept. */
export function usePreviews(keptBack: readonly string[]): ReadonlyMap<string, Preview> {
  const { evidence } = useDashboard();
  const { pieces } = useCaseFile();
  const [pictures, setPictures] = useState<ReadonlyMap<string, string>>(new Map());
  const ids = pieces.map(({ id }) => id).join(' ');
  useEffect(() => {
    let gone = false;
    const make = async () => {
      for (const { id, type } of pieces) {
        if (gone || !isPicture(type)) continue;
        const bytes = await evidence.readBytes(id);
        if (bytes === null) continue;
        const picture = await evidence.preview(bytes, SIDE).catch(() => null);
        if (!gone && picture !== null) setPictures((made) => new Map(made).set(id, picture));
      }
    };
    void make();
    return () => {
      gone = true;
    };
    // The pieces of two readings are the same as long as their ids are.
  }, [evidence, ids]);
  const shown = pieces.filter(({ id }) => !keptBack.includes(id));
  return new Map(
    shown.map(({ id, kind, type, sha256 }, index) => [
      id,
      { picture: pictures.get(id) ?? null, file: pieceFileName(index, kind, type), sha256 },
    ]),
  );
}
