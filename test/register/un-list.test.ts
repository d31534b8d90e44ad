import { describe, expect, it } from 'vitest';
import { loadRegister } from '../../src/register/load.js';
import { readUnList } from '../../training/register/un-list.js';

const register = loadRegister();

describe('listings of the UN', () => {
  it.each([
    ['Jaish-i-Mohammed', 'QDe.019', 'un-1267', '2001-10-17'],
    ['Masood Azhar', 'QDi.422', 'un-1267', '2019-05-01'],
    ['Lashkar-e-Tayyiba', 'QDe.118', 'un-1267', '2005-05-02'],
    ['Boko Haram', 'QDe.138', 'un-1267', '2014-05-22'],
    ['Tehrik-e Taliban Pakistan', 'QDe.132', 'un-1267', '2011-07-29'],
    ['al-Shabaab', 'SOe.001', 'un-751', '2010-04-12'],
  ])('%s is %s', (name, reference, list, from) => {
    const [best] = register.findActors(name);
    expect(best?.actor.listings).toContainEqual({ list, reference, from, to: null });
  });

  it('binds a founder to the group that the list says he founded', () => {
    const [group] = register.findActors('Jaish-e-Mohammed');
    const [person] = register.findActors('Mohammed Masood Azhar Alvi', { kind: 'person' });
    expect(person?.actor.memberOf).toContain(group?.actor.id);
  });

  it('reads names, aliases and their quality by rule', () => {
    const xml = `<CONSOLIDATED_LIST dateGenerated="2030-01-02T00:00:00Z"><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>ABEL</FIRST_NAME>
      <SECOND_NAME>NDIMBO</SECOND_NAME><UN_LIST_TYPE>DRC</UN_LIST_TYPE><REFERENCE_NUMBER>CDi.999</REFERENCE_NUMBER>
      <LISTED_ON>2029-03-04</LISTED_ON><COMMENTS1>Commander of Front of the Hills (CDe.998). Former member of X (CDe.997).</COMMENTS1>
      <NATIONALITY><VALUE>Democratic Republic of the Congo</VALUE></NATIONALITY>
      <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Abel &amp; Co (Papa Abel)</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Kabila</ALIAS_NAME></INDIVIDUAL_ALIAS></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>`;
    const { persons, date } = readUnList(xml);
    expect(date).toBe('2030-01-02');
    expect(persons).toMatchObject([
      {
        id: 'ac:un-cdi999',
        name: 'Abel Ndimbo',
        countries: ['COD'],
        aliases: ['Abel & Co', 'Papa Abel'],
        weak: ['Kabila'],
        memberOf: ['CDe.998'],
        listings: ['un-1533@CDi.999@2029-03-04@'],
      },
    ]);
  });

  it('makes nothing of a file that is cut in half', () => {
    expect(readUnList('<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>A').groups).toEqual([]);
  });
});
