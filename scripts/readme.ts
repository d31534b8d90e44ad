import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../src/desk/cli/main.js';

const block = /```console\n([\s\S]*?)```/g;

/** The README with what its commands print today: `$ node bin/twosource.js …`, the first lines where `| head -n N` says so. */
export async function renewedReadme(readme: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'twosource-readme-'));
  try {
    let renewed = readme;
    for (const [whole, body = ''] of readme.matchAll(block)) {
      const commands = body.split('\n').filter((line) => line.startsWith('$ '));
      const parts: string[] = [];
      for (const command of commands) parts.push(`${command}\n${await output(command, folder)}\n`);
      renewed = renewed.replace(whole, () => `\`\`\`console\n${parts.join('\n')}\`\`\``);
    }
    return renewed;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function output(command: string, folder: string): Promise<string> {
  const [call = '', limit] = command.slice(2).split(' | head -n ');
  const args = call.split(/\s+/).slice(2);
  const lines = (await printed(args.map((a) => (a.endsWith('.db') ? join(folder, a) : a)))).trimEnd().split('\n');
  return lines.slice(0, Number(limit ?? lines.length)).join('\n');
}

/** What a command prints on standard output. */
async function printed(args: readonly string[]): Promise<string> {
  let out = '';
  const [stdout, stderr] = [process.stdout.write, process.stderr.write];
  process.stdout.write = (chunk: string | Uint8Array) => {
    out += String(chunk);
    return true;
  };
  process.stderr.write = () => true;
  try {
    await main(args);
  } finally {
    process.stdout.write = stdout;
    process.stderr.write = stderr;
  }
  return out;
}

if (process.argv[1]?.endsWith('readme.ts'))
  writeFileSync('README.md', await renewedReadme(readFileSync('README.md', 'utf8')));
