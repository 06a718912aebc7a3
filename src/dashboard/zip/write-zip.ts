/** A ZIP that grows file by file, so that the page stays answerable and little of it lies in memory. */

import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Bytes handed to the archive at once. */
const SLICE = 256 * 1024;
/** Bytes that lie in memory before they are given to the browser, which may put them on the disk. */
const MOST_IN_MEMORY = 8 * 1024 * 1024;

/** Years an archive can name. */
const EARLIEST = Date.UTC(1980, 0, 2);
const LATEST = Date.UTC(2099, 11, 30);

export class ZipWriter {
  #fresh: Uint8Array<ArrayBuffer>[] = [];
  #size = 0;
  readonly #parts: Blob[] = [];
  readonly #zip: Zip;
  readonly #done: Promise<void>;

  constructor() {
    let settle: (problem: Error | null) => void = () => undefined;
    this.#done = new Promise((resolve, reject) => {
      settle = (problem) => (problem === null ? resolve() : reject(problem));
    });
    this.#done.catch(() => undefined);
    this.#zip = new Zip((problem, chunk, final) => {
      if (problem !== null) settle(problem);
      else this.#take(new Uint8Array(chunk));
      if (final) settle(null);
    });
  }

  /** `at`: its date in the archive, epoch ms. Pictures and PDF are stored as they are, texts are packed. */
  async add(name: string, bytes: Blob, at: number, signal?: AbortSignal): Promise<void> {
    const stored = bytes.type.startsWith('image/') || bytes.type === 'application/pdf';
    const entry = stored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = Math.min(Math.max(at, EARLIEST), LATEST);
    this.#zip.add(entry);
    if (bytes.size === 0) entry.push(new Uint8Array(), true);
    for (let from = 0; from < bytes.size; from += SLICE) {
      signal?.throwIfAborted();
      const slice = new Uint8Array(await bytes.slice(from, from + SLICE).arrayBuffer());
      entry.push(slice, from + SLICE >= bytes.size);
      await pause();
    }
  }

  async finish(): Promise<Blob> {
    this.#zip.end();
    await this.#done;
    return new Blob([...this.#parts, ...this.#fresh], { type: 'application/zip' });
  }

  #take(chunk: Uint8Array<ArrayBuffer>): void {
    this.#fresh.push(chunk);
    this.#size += chunk.length;
    if (this.#size < MOST_IN_MEMORY) return;
    this.#parts.push(new Blob(this.#fresh));
    this.#fresh = [];
    this.#size = 0;
  }
}

/** Lets the page draw and answer in between. */
function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 0));
}
