import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Intake } from '../model/intake.js';
import { type Problem, problem } from '../model/problem.js';
import { parseConllu } from './conllu.js';
import { decode } from './decode.js';
import { declaredEncoding, htmlReport } from './html.js';
import { parseJsonReport } from './json.js';
import { jsonLines } from './json-lines.js';
import { kindOf, unbuiltKind } from './kinds.js';
import { makeReport } from './make-report.js';
import { walk } from './walk.js';

/** Larger files than this are refused unread, JSON Lines and CoNLL-U aside, which are read line by line. */
const MAX_FILE = 40_000_000;

/** Files, folders (walked) and "-" (standard input), in order, as reports or failures. */
export async function* intake(paths: readonly string[]): AsyncGenerator<Intake> {
  for (const path of paths) {
    if (path === '-') yield* fromStdin();
    else
      for await (const file of walk(path))
        yield* 'problem' in file ? [failure(file.path, file.problem)] : fromFile(file.path);
  }
}

const failure = (path: string, why: Problem): Intake => ({ type: 'failure', path, problem: why });

async function* fromFile(path: string): AsyncGenerator<Intake> {
  try {
    const kind = kindOf(path);
    if (kind === 'jsonl') {
      yield* jsonLines(createReadStream(path), path);
      return;
    }
    const { size } = await stat(path);
    if (size > MAX_FILE) {
      yield failure(
        path,
        problem(
          'file-too-long',
          `The file is larger than ${MAX_FILE / 1e6} MB: split it into reports, or use JSON Lines.`,
        ),
      );
      return;
    }
    yield* fromBytes(await readFile(path), path, kind);
  } catch (error) {
    yield failure(
      path,
      problem(
        'file-missing',
        `The file could not be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`,
      ),
    );
  }
}

async function* fromBytes(bytes: Buffer, path: string, kind: ReturnType<typeof kindOf>): AsyncGenerator<Intake> {
  const decoded = decode(bytes, kind === 'html' ? declaredEncoding(bytes) : undefined);
  if (decoded.type === 'failure') yield failure(path, decoded.problem);
  else for (const one of parse(decoded.text, path, kind)) yield withProblems(one, decoded.problems);
}

function* parse(text: string, path: string, kind: ReturnType<typeof kindOf>): Generator<Intake> {
  if (kind === 'html') yield htmlReport(text, { path });
  else if (kind === 'json') yield parseJsonReport(text, path);
  else if (kind === 'conllu') yield* parseConllu(text, path);
  else yield makeReport(text, { path });
}

const withProblems = (one: Intake, problems: readonly Problem[]): Intake =>
  one.type === 'report' && problems.length ? { ...one, problems: [...problems, ...one.problems] } : one;

/** Standard input: JSON Lines or JSON where it begins with a brace, a page where it begins with "<", else plain text. */
async function* fromStdin(): AsyncGenerator<Intake> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > MAX_FILE) {
      yield failure('-', problem('file-too-long', `Standard input is longer than ${MAX_FILE / 1e6} MB: give a file.`));
      return;
    }
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const first = String.fromCharCode(bytes.find((b) => b > 32 && b < 127) ?? 0);
  if (first === '{') yield* jsonLines([bytes], '-');
  else yield* fromBytes(bytes, '-', first === '<' ? 'html' : 'text');
}

export { unbuiltKind };
