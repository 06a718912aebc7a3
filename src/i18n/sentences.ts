/** Loads the sentences of a language. The build lays them out in parts, so that a popup loads only what it shows at once. */

/** Text ids and their sentences. */
export type Sentences = Record<string, string>;

/** The content of a `_locales/<lang>/messages.json`. */
export type Messages = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

/**
 * `list`: what the popup says before anything is opened; `sellers`: messages to sellers and texts of disputes; `rest`:
 * everything else. A part is whole: what a translation lacks stands there in English.
 */
export const PARTS = ['list', 'sellers', 'rest'] as const;
export type Part = (typeof PARTS)[number];

/**
 * Where the build puts a part, from the root of the package: the sentences of a language as a list, and under the name
 * `ids` their ids in the same order, once for all languages.
 */
export function placeOfPart(language: string, part: Part): string {
  return `words/${language}/${part}.json`;
}

/** `language` is a folder of `_locales`. Rejects when there is no such language. */
export async function loadSentences(language: string, parts: readonly Part[]): Promise<Sentences> {
  const read = parts.map(async (part) => {
    const [ids, sentences] = await Promise.all([readList('ids', part), readList(language, part)]);
    return Object.fromEntries(ids.map((id, index) => [id, sentences[index] ?? id]));
  });
  return Object.assign({}, ...(await Promise.all(read)));
}

async function readList(language: string, part: Part): Promise<readonly string[]> {
  return (await fetch(`/${placeOfPart(language, part)}`)).json();
}

/** The sentences of a whole file of `_locales`. */
export function sentencesOf(messages: Messages): Sentences {
  return Object.fromEntries(Object.entries(messages).map(([id, { message }]) => [id, message]));
}
