// The data that rooms load at run time (lexicon/*.tsv, register/data/*) lies beside their code: carry it over to dist/.
import { cpSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const isData = (name) => /\.(tsv|json|txt|bin|gz|css|html)$/.test(name);

function copy(from, to) {
  for (const name of readdirSync(from)) {
    const source = join(from, name);
    if (source === join('src', 'desk', 'web')) continue;
    if (statSync(source).isDirectory()) copy(source, join(to, name));
    else if (isData(name)) cpSync(source, join(to, name));
  }
}

copy('src', 'dist');
