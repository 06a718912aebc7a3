/** Lays a store picture out: two lines of words, and pictures of the product below, on a plain ground. */

/** A picture as bytes of a PNG, and how wide it is drawn, CSS px. */
export interface Shown {
  readonly png: Uint8Array;
  readonly width: number;
}

/** What both stores ask for, CSS px. */
export const STORE_SIZE = { width: 1280, height: 800 } as const;
/** Room for what is shown below the words, and between two pictures, CSS px. */
export const ROOM = { width: 1184, height: 620 } as const;
export const GAP = 22;

const STYLE = `
  body { margin: 0; width: 1280px; height: 800px; overflow: hidden; background: #e9e4d8; color: #1c1e22; }
  body { font: 18px/26px system-ui, "Noto Sans", "Segoe UI", sans-serif; }
  header { padding: 40px 48px 28px; }
  h1 { margin: 0 0 8px; font-size: 38px; line-height: 46px; letter-spacing: -0.5px; }
  p { margin: 0; color: #4c4f55; font-size: 20px; white-space: nowrap; }
  main { display: flex; gap: ${GAP}px; padding: 0 48px; align-items: flex-start; }
  img { display: block; height: ${ROOM.height}px; object-fit: cover; object-position: top; border-radius: 10px 10px 0 0; box-shadow: 0 0 0 1px #0002, 0 8px 28px #0003; }
`;

/** The page to draw, in the language of its words. */
export function sheetOf([title, line]: readonly [string, string], language: string, shown: readonly Shown[]): string {
  const images = shown.map(({ png, width }) => {
    const data = Buffer.from(png).toString('base64');
    return `<img alt="" width="${width}" src="data:image/png;base64,${data}">`;
  });
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>${STYLE}</style>
    <header><h1>${escaped(title)}</h1><p>${escaped(line)}</p></header><main>${images.join('')}</main></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
