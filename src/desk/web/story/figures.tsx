import type { ReactNode } from 'react';
import type { Figures as FiguresOf } from '../../../model/record.js';

/** Deaths by the rules of three codebooks: what each would enter, or a dash where its rule gives no one answer. */
export function Figures({ figures: { ucdp, acled, gtd } }: { figures: FiguresOf }) {
  return (
    <dl className="figures" aria-label="Deaths by the rules of three codebooks">
      <Figure name="UCDP" rule="lowest · best · highest credible estimate">
        {ucdp.low ?? '–'} <i>·</i> {ucdp.best ?? '–'} <i>·</i> {ucdp.high ?? '–'}
      </Figure>
      <Figure name="ACLED" rule="the most conservative figure reported">
        {acled.fatalities ?? '–'}
      </Figure>
      <Figure name="GTD" rule="the figure most independent sources give, else the lowest">
        {gtd.nkill ?? '–'}
      </Figure>
    </dl>
  );
}

function Figure({ name, rule, children }: { name: string; rule: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        <abbr title={rule}>{name}</abbr>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
