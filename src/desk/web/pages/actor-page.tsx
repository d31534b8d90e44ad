import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { ActorDeed, ActorRecordAnswer, ActorSaying } from '../../../model/answers.js';
import { byMonth, deedWords, partOf, type Row, rowsOf } from '../actor/actor-rows.js';
import { Ledger } from '../actor/ledger.js';
import { askActorRecord } from '../lib/api.js';
import { countryWords } from '../lib/country-words.js';
import { recordKey, sayingKey } from '../lib/items.js';
import { actorPath, Link, storyPath } from '../lib/route.js';
import { useMore } from '../lib/use-more.js';
import { capital, channelWords, namesOf, plural, said, sectorWords, towards } from '../lib/words.js';
import { More } from '../story/more.js';
import { Trouble, Waiting } from './trouble.js';

export default function ActorPage({ id }: { id: string }) {
  const { data, error, refetch } = useQuery({ queryKey: ['actor', id], queryFn: () => askActorRecord(id) });
  useEffect(() => {
    if (data) document.title = `${data.actor.name} – Twosource`;
  }, [data]);
  if (error && !data) return <Trouble error={error} again={refetch} />;
  return data ? <Actor answer={data} /> : <Waiting what="the actor" />;
}

function Actor({ answer }: { answer: ActorRecordAnswer }) {
  const { actor } = answer;
  const rows = useMemo(() => rowsOf(answer), [answer]);
  const kind = [
    capital(actor.kind.replace('-', ' ')),
    actor.country && countryWords(actor.country),
    ...actor.sectors.map(sectorWords),
  ];
  const counts = (part: Row['part']): number => rows.filter((r) => r.part === part).length;
  return (
    <div className="actor">
      <header className="headline">
        <p className="where">{kind.filter(Boolean).join(' · ')}</p>
        <h1>{actor.name}</h1>
        <dl className="numbers">
          {(['said', 'did', 'of'] as const).map((part) => (
            <div key={part}>
              <dt>{{ said: 'said', did: 'did', of: 'said of or done to it' }[part]}</dt>
              <dd>{counts(part)}</dd>
            </div>
          ))}
          <div>
            <dt>{answer.stories === 1 ? 'story' : 'stories'}</dt>
            <dd>
              {answer.stories}
              {answer.more && '+'}
            </dd>
          </div>
        </dl>
      </header>
      <div className="actor-bench">
        <aside>
          <Names answer={answer} />
          <Ledger answer={answer} />
        </aside>
        <Months answer={answer} rows={rows} />
      </div>
    </div>
  );
}

function Names({ answer: { actor, actors } }: { answer: ActorRecordAnswer }) {
  const others = [...new Set(actor.aliases)].filter((a) => a !== actor.name);
  const { shown, more } = useMore(others.length, 12);
  const bonds = [
    ...(actor.bodyOf ? [['Body of', actor.bodyOf] as const] : []),
    ...actor.memberOf.map((id) => ['Member of', id] as const),
    ...actor.relations.map((r) => [capital(r.kind), r.other] as const),
  ].filter(([, id], i, all) => actors[id] && all.findIndex(([, other]) => other === id) === i);
  return (
    <section className="part" aria-labelledby="names-title">
      <h2 id="names-title">Names</h2>
      <p className="empty-note">
        {others.length === 0 ? 'Called by this name only.' : `Also called ${others.slice(0, shown).join(', ')}.`}
      </p>
      <More left={others.length - shown} what="names" more={more} />
      <p className="empty-note">
        {actor.registered ? 'Known to the register.' : 'Not in the register: new in these reports.'}
        {actor.judgements?.length ? ` Shaped by ${plural(actor.judgements.length, 'judgement')}.` : ''}
      </p>
      {bonds.length > 0 && (
        <ul className="bonds">
          {bonds.map(([how, id]) => (
            <li key={id}>
              <span className="where">{how}</span> <Link to={actorPath(id)}>{actors[id]!.name}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Months({ answer, rows }: { answer: ActorRecordAnswer; rows: readonly Row[] }) {
  const months = byMonth(rows);
  const { shown, more } = useMore(months.length, 12, 12);
  if (months.length === 0) {
    return (
      <section className="part">
        <h2>What is told</h2>
        <p className="empty-note">No story tells anything of it: it is only named.</p>
      </section>
    );
  }
  return (
    <div className="months">
      {months.slice(0, shown).map(({ month, rows: inMonth }) => (
        <section key={month} className="part month">
          <h2>{month}</h2>
          <ol>
            {inMonth.map((row) => (
              <li key={row.key}>
                <span className={`where part-${row.part}`}>{{ said: 'said', did: 'did', of: 'of it' }[row.part]}</span>
                <div>
                  {'saying' in row.what ? (
                    <Said what={row.what} answer={answer} />
                  ) : (
                    <Deed what={row.what} answer={answer} />
                  )}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <More left={months.length - shown} what="months" more={more} />
    </div>
  );
}

function Said({ what: { saying, story, title, index }, answer }: { what: ActorSaying; answer: ActorRecordAnswer }) {
  const { act, addressees, channel, gist, speakers } = saying;
  return (
    <>
      <p className="attribution">
        <b>{speakers.length > 0 ? namesOf(speakers, answer) : 'Somebody unnamed'}</b> {said[act]}
        {addressees.length > 0 && ` ${towards(act)}${namesOf(addressees, answer)}`}
        {channel && ` ${channelWords[channel]}`}
      </p>
      <p className="gist">
        <Link to={`${storyPath(story)}#${sayingKey(index)}`}>{gist || 'The words are in the report'}</Link>
      </p>
      <p className="where">{title}</p>
    </>
  );
}

function Deed({ what, answer }: { what: ActorDeed; answer: ActorRecordAnswer }) {
  return (
    <>
      <p className="gist">
        <Link to={`${storyPath(what.story)}#${recordKey(what.index)}`}>{deedWords(what, answer)}</Link>
      </p>
      <p className="where">{[partOf(what), plural(what.reports, 'report'), what.title].filter(Boolean).join(' · ')}</p>
    </>
  );
}
