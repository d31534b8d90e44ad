import { useQueryClient } from '@tanstack/react-query';
import { type DragEvent, type FormEvent, useEffect, useState } from 'react';
import type { AddAnswer } from '../../../model/answers.js';
import { DraftCard } from '../add/draft-card.js';
import { isEmpty, newDraft, sentOf, useDrafts } from '../add/drafts.js';
import { readFiles } from '../add/read-files.js';
import { sendReports } from '../lib/api.js';
import { go, sidePath, storyPath } from '../lib/route.js';
import { plural } from '../lib/words.js';

/** Where to go after adding: the story; where several came of it, the reports side by side, or the list if they are many. */
function placeOf({ added, stories }: AddAnswer): string {
  if (stories.length === 1) return storyPath(stories[0]!);
  return added.length <= 12 ? sidePath(added.map((a) => a.id)) : '/';
}

/** Paste or drop reports; what each is taken for is shown before it is kept. */
export default function AddPage() {
  const { drafts, change, remove, add, clear } = useDrafts();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [over, setOver] = useState(false);
  const client = useQueryClient();
  const full = drafts.filter((d) => !isEmpty(d));
  useEffect(() => {
    document.title = 'Add reports – Twosource';
  }, []);

  const take = async (files: Iterable<File>): Promise<void> => {
    const { drafts: more, refused: without } = await readFiles(files);
    if (more.length > 0) add(more);
    setTrouble(without);
  };

  const send = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    if (full.length === 0 || busy) return;
    setBusy(true);
    setTrouble([]);
    try {
      const answer = await sendReports(full.map(sentOf));
      setRefused(new Map(answer.failed.map(({ index, problem }) => [full[index]!.key, problem.message])));
      await client.invalidateQueries();
      if (answer.failed.length === 0) {
        clear();
        go(placeOf(answer));
      } else setTrouble([`${plural(answer.failed.length, 'report')} could not be read; ${answer.added.length} kept.`]);
    } catch (error) {
      setTrouble([error instanceof Error ? error.message : String(error)]);
    } finally {
      setBusy(false);
    }
  };

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) void take(event.dataTransfer.files);
  };

  return (
    <form
      className={over ? 'add is-over' : 'add'}
      onSubmit={send}
      onKeyDown={(e) => {
        if (e.key === 'Enter' && (e.metaKey || e.ctrlKey)) void send();
      }}
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={(e) => e.currentTarget === e.target && setOver(false)}
      onDrop={drop}
    >
      <h1>Add reports</h1>
      <p className="lead">
        Paste two reports on the same happening, or drop files anywhere on this page. They stay on this machine.
      </p>
      <div className="drafts">
        {drafts.map((draft, i) => (
          <DraftCard
            key={draft.key}
            draft={draft}
            number={i + 1}
            change={(fields) => change(draft.key, fields)}
            remove={drafts.length > 1 ? () => remove(draft.key) : undefined}
            refused={refused.get(draft.key)}
          />
        ))}
      </div>
      <div className="more">
        <button type="button" onClick={() => add([newDraft()])}>
          Another report
        </button>
        <label className="file">
          Choose files
          <input
            type="file"
            multiple
            accept=".txt,.text,.md,.html,.htm,.xhtml,.json,.jsonl,.ndjson"
            onChange={(e) => {
              if (e.target.files) void take([...e.target.files]);
              e.target.value = '';
            }}
          />
        </label>
      </div>
      <div className="send">
        {trouble.length > 0 && (
          <div className="warning" role="alert">
            {trouble.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
        <button type="submit" className="primary" disabled={full.length === 0 || busy}>
          {busy ? 'Reading …' : full.length === 1 ? 'Read this report' : 'Open as story'}
        </button>
        <span className="hint">{full.length === 0 ? 'Give at least one report.' : plural(full.length, 'report')}</span>
      </div>
    </form>
  );
}
