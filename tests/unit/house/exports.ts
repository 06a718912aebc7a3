/** Finds what a source file exports and no other file asks for: dead code, or a door that need not stand open. */

/** Values only: a type that a signature names may be exported with it. */
const EXPORTED = /^export (?:async )?(?:abstract )?(?:const|let|function\*?|class|enum) ([A-Za-z_$][\w$]*)/gm;
const NAMED = /\b(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s*from\s*['"][^'"]+['"]/g;
/** A file asked for whole: `import * as …`, or late; which of its names are used then stands elsewhere. */
const WHOLE =
  /\bimport\s+\*\s+as\s+\w+\s+from\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|runnerImport<[^>]*>\(['"]([^'"]+)['"]/g;

export function exportsOf(source: string): string[] {
  return [...source.matchAll(EXPORTED)].map((match) => match[1] ?? '');
}

/** `file: name` for each. `sources` are all files that may ask, by their path; only those that `judged` accepts are judged. */
export function unaskedExports(sources: ReadonlyMap<string, string>, judged: (file: string) => boolean): string[] {
  const asked = new Set<string>();
  const whole = new Set<string>();
  for (const source of sources.values()) {
    for (const [, list = ''] of source.matchAll(NAMED))
      for (const part of list.split(','))
        asked.add(
          part
            .trim()
            .replace(/^type\s+/, '')
            .split(/\s+as\s+/)[0] ?? '',
        );
    for (const [, all, late, run] of source.matchAll(WHOLE)) whole.add(lastOf(all ?? late ?? run ?? ''));
  }
  return [...sources].flatMap(([file, source]) => {
    if (!judged(file) || whole.has(lastOf(file))) return [];
    return exportsOf(source).flatMap((name) => (asked.has(name) ? [] : [`${file}: ${name}`]));
  });
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
