import { readFileSync } from 'node:fs';

/** Version of the package, from package.json one folder up (from src/ and from dist/ alike). */
export const version: string = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
