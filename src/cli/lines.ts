/** Reads standard input line by line and answers one JSON object a line, in order: the frame of every command seam. */

import '../rules/whole-tables.ts';

/**
 * Runs `answer` on every non-empty line of standard input and prints its result as JSON.
 * A line that is not JSON, or for which `answer` throws, is answered by `{"error": "<what, where>"}` and the exit
 * status becomes 1; the lines after it are still answered.
 */
export async function answerLines(answer: (input: unknown) => unknown): Promise<void> {
  let text = '';
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) text += chunk;
  const out: string[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    out.push(JSON.stringify(answerLine(line, index + 1, answer)));
  });
  process.stdout.write(out.length > 0 ? `${out.join('\n')}\n` : '');
}

function answerLine(line: string, number: number, answer: (input: unknown) => unknown): unknown {
  try {
    return answer(JSON.parse(line));
  } catch (problem) {
    process.exitCode = 1;
    const what = problem instanceof Error ? problem.message : String(problem);
    return { error: `line ${number}: ${what}` };
  }
}
