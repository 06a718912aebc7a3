/** Waiting for something another process does. */

/** Resolves as soon as `holds` does; throws `complaint` after `limit` milliseconds. An attempt that throws counts as not yet. */
export async function until(holds: () => boolean | Promise<boolean>, complaint: string, limit = 15_000): Promise<void> {
  const end = Date.now() + limit;
  for (;;) {
    if (await attempt(holds)) return;
    if (Date.now() > end) throw new Error(complaint);
    await new Promise((resume) => setTimeout(resume, 50));
  }
}

async function attempt(holds: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await holds();
  } catch {
    return false;
  }
}
