import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, problem } from '../model/problem.js';
import { isReportFile } from './kinds.js';

export type Found = { readonly path: string } | { readonly path: string; readonly problem: Problem };

/** A file as it is; of a folder all report files below it, by name. Links to folders are not followed. */
export async function* walk(path: string): AsyncGenerator<Found> {
  const info = await stat(path).catch(() => null);
  if (!info) {
    yield { path, problem: problem('file-missing', 'There is no such file or folder: check the path.') };
    return;
  }
  if (!info.isDirectory()) {
    yield { path };
    return;
  }
  const files = await below(path);
  if (files.length === 0) {
    yield {
      path,
      problem: problem('file-empty', 'The folder holds no .txt, .md, .html, .json, .jsonl or .conllu file.'),
    };
  }
  for (const file of files) yield { path: file };
}

async function below(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await below(path)));
    else if (entry.isFile() && isReportFile(entry.name) && !entry.name.startsWith('.')) files.push(path);
  }
  return files;
}
