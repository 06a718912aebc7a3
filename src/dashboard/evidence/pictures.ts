/** Makes pictures fit: the browser decodes and draws them, off the page. */

/** Each step takes a little off the size before the quality suffers. */
const STEPS = [
  { scale: 1, quality: 0.92 },
  { scale: 1, quality: 0.8 },
  { scale: 0.8, quality: 0.8 },
  { scale: 0.6, quality: 0.75 },
  { scale: 0.4, quality: 0.7 },
  { scale: 0.25, quality: 0.6 },
] as const;

const TAKEN = ['image/jpeg', 'image/png'];

/** The same blob where it is small enough and of a type the form takes; else the best JPEG that fits. */
export async function shrinkPicture(picture: Blob, limit: number): Promise<Blob> {
  if (picture.size <= limit && TAKEN.includes(picture.type)) return picture;
  const bitmap = await createImageBitmap(picture);
  try {
    for (const { scale, quality } of STEPS) {
      const made = await drawn(bitmap, scale, quality);
      if (made.size <= limit) return made;
    }
  } finally {
    bitmap.close();
  }
  throw new Error('the picture cannot be made small enough');
}

/** `data:image/jpeg;base64,…`, no side longer than `side` pixels. */
export async function previewOf(picture: Blob, side: number): Promise<string> {
  const bitmap = await createImageBitmap(picture);
  try {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height, 1));
    return await dataAddress(await drawn(bitmap, scale, 0.8));
  } finally {
    bitmap.close();
  }
}

/** JPEG knows no transparency: what is clear becomes white. */
async function drawn(bitmap: ImageBitmap, scale: number, quality: number): Promise<Blob> {
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('the browser gives no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
