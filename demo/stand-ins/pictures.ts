/** Product pictures drawn on the spot: a two-colour shape per address, as a small PNG. */

import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { StandInAnswer } from './exchange.ts';

const SIZE = 220;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
type Colour = readonly [number, number, number];

/** The picture at `path`; the same path always gives the same picture, and any page may read its pixels. */
export function answerPicture(path: string): StandInAnswer & { readonly body: Buffer } {
  return {
    status: 200,
    headers: { 'content-type': 'image/png', 'access-control-allow-origin': '*' },
    body: drawn(path),
  };
}

function drawn(path: string): Buffer {
  const [hue = 0, tint = 0, shape = 0] = createHash('sha256').update(path).digest();
  const ground = colour((hue / 256) * 360, 0.32, 0.88);
  const figure = colour((hue / 256) * 360 + 20 + tint / 4, 0.5, 0.5);
  const rows = Buffer.alloc(SIZE * (SIZE * 3 + 1));
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const [red, green, blue] = covers(shape % 3, (x + 0.5) / SIZE - 0.5, (y + 0.5) / SIZE - 0.5) ? figure : ground;
      const at = y * (SIZE * 3 + 1) + 1 + x * 3;
      rows[at] = red;
      rows[at + 1] = green;
      rows[at + 2] = blue;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A disc, a rounded box, or a ring: enough for a list to look like a list of things. */
function covers(shape: number, x: number, y: number): boolean {
  const radius = Math.hypot(x, y);
  if (shape === 0) return radius < 0.32;
  if (shape === 1) return Math.abs(x) ** 4 + Math.abs(y * 1.3) ** 4 < 0.32 ** 4;
  return radius < 0.34 && radius > 0.16;
}

/** HSL (degrees, 0–1, 0–1) as RGB bytes. */
function colour(hue: number, saturation: number, lightness: number): Colour {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const turn = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
