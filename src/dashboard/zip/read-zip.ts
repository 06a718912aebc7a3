/** Reads single files out of a ZIP: its directory first, then only the slices that are wanted. Never throws on a wrong file. */

export interface ZipEntry {
  readonly name: string;
  /** Bytes, unpacked, as the directory says. */
  readonly size: number;
  readonly packedSize: number;
  readonly method: 'stored' | 'deflated';
  /** Where its own head begins in the file. */
  readonly at: number;
}

const END = { signature: 0x06054b50, size: 22 } as const;
const CENTRAL = { signature: 0x02014b50, size: 46 } as const;
const LOCAL = { signature: 0x04034b50, size: 30 } as const;
/** A comment behind the end of the directory is no longer than this. */
const LONGEST_COMMENT = 65_535;
/** More than any archive of ours has. */
const LARGEST_DIRECTORY = 16_000_000;
const ENCRYPTED = 1;
const METHODS: Readonly<Record<number, ZipEntry['method']>> = { 0: 'stored', 8: 'deflated' };

/** Whether a file begins as a ZIP does. */
export async function isZip(file: Blob): Promise<boolean> {
  const head = await file.slice(0, 4).arrayBuffer();
  return head.byteLength === 4 && new DataView(head).getUint32(0, true) === LOCAL.signature;
}

/** The files in a ZIP by name; null where the directory is missing, cut off or of a kind that is not read here. */
export async function readDirectory(file: Blob): Promise<ReadonlyMap<string, ZipEntry> | null> {
  const end = await findEnd(file);
  if (end === null || end.size > LARGEST_DIRECTORY || end.at + end.size > file.size) return null;
  const view = new DataView(await file.slice(end.at, end.at + end.size).arrayBuffer());
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let left = end.count; left > 0; left--) {
    const entry = entryAt(view, at);
    if (entry === null || entries.has(entry.name)) return null;
    entries.set(entry.name, entry);
    at = entry.next;
  }
  return entries;
}

async function findEnd(file: Blob): Promise<{ count: number; size: number; at: number } | null> {
  const from = Math.max(0, file.size - END.size - LONGEST_COMMENT);
  const view = new DataView(await file.slice(from).arrayBuffer());
  for (let at = view.byteLength - END.size; at >= 0; at--)
    if (view.getUint32(at, true) === END.signature)
      return {
        count: view.getUint16(at + 10, true),
        size: view.getUint32(at + 12, true),
        at: view.getUint32(at + 16, true),
      };
  return null;
}

function entryAt(view: DataView, at: number): (ZipEntry & { readonly next: number }) | null {
  if (at + CENTRAL.size > view.byteLength || view.getUint32(at, true) !== CENTRAL.signature) return null;
  const method = METHODS[view.getUint16(at + 10, true)];
  if (method === undefined || (view.getUint16(at + 8, true) & ENCRYPTED) !== 0) return null;
  const nameEnds = at + CENTRAL.size + view.getUint16(at + 28, true);
  if (nameEnds > view.byteLength) return null;
  return {
    name: new TextDecoder().decode(new Uint8Array(view.buffer, at + CENTRAL.size, nameEnds - at - CENTRAL.size)),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    method,
    at: view.getUint32(at + 42, true),
    next: nameEnds + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
}

/** The bytes of one file, `type` on them; null where they are damaged or more than `limit`, whatever the directory says. */
export async function readEntry(file: Blob, entry: ZipEntry, limit: number, type: string): Promise<Blob | null> {
  const head = await file.slice(entry.at, entry.at + LOCAL.size).arrayBuffer();
  const view = new DataView(head);
  if (head.byteLength < LOCAL.size || view.getUint32(0, true) !== LOCAL.signature) return null;
  const from = entry.at + LOCAL.size + view.getUint16(26, true) + view.getUint16(28, true);
  if (entry.size > limit || from + entry.packedSize > file.size) return null;
  const packed = file.slice(from, from + entry.packedSize, type);
  const bytes = entry.method === 'stored' ? packed : await unpacked(packed, limit, type);
  return bytes?.size === entry.size ? bytes : null;
}

/** Stops at the limit: a small file may unpack to more than any disk holds. */
async function unpacked(packed: Blob, limit: number, type: string): Promise<Blob | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > limit) {
        await reader.cancel();
        return null;
      }
      parts.push(new Uint8Array(read.value));
    }
  } catch {
    return null;
  }
  return new Blob(parts, { type });
}
