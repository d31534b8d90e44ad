import { describe, expect, test } from 'vitest';
import { extractCounts } from '../../../src/extract/counts/counts.js';
import { showCount } from './show-count.js';
import { tagged } from './tagged.js';

/**
 * The forms in which news counts people, one line a form: the words with their tags → the figures. No trees: what the words alone
 * give. `kind=5` is exact; else the qualifier and the numbers it knows. `part-of-1`: inside the first figure of the line.
 */
const sheet = `
# 1 plain numbers
Gunmen/NNS killed/VBD five/CD people/NNS ./. → killed=5 who=people
Thirty/CD -/: seven/CD villagers/NNS were/VBD killed/VBN ./. → killed=37 who=villagers
A/DT dozen/CD soldiers/NNS died/VBD ./. → killed=12 who=soldiers
Both/DT guards/NNS were/VBD killed/VBN ./. → killed=2 who=guards
Half/PDT a/DT dozen/CD fishermen/NN drowned/VBD ./. → killed=6 who=fishermen
# 2 unnumbered people
A/DT soldier/NN was/VBD killed/VBN ./. → killed=1 who=soldier
The/DT mayor/NN and/CC his/PRP$ driver/NN died/VBD ./. → killed=2 who=mayor and his driver
Juan/NNP/person Holm/NNP/person was/VBD killed/VBN by/IN gunmen/NNS ./. → killed=1 who=Juan Holm
The/DT mayor/NN ,/, Juan/NNP/person Holm/NNP/person ,/, was/VBD shot/VBN dead/JJ ./. → killed=1 who=mayor
A/DT 16/CD -/HYPH year/NN -/HYPH old/JJ boy/NN was/VBD wounded/JJ ./. → injured=1 who=16-year-old boy
# 3 floors
At/IN least/JJS 37/CD personnel/NN were/VBD killed/VBN ./. → killed=at-least:37 who=personnel
No/DT fewer/JJR than/IN nine/CD people/NNS died/VBD ./. → killed=at-least:9 who=people
The/DT raid/NN left/VBD 20/CD or/CC more/JJR dead/JJ ./. → killed=at-least:20
# 4 more than
More/JJR than/IN 50/CD villagers/NNS were/VBD abducted/VBN ./. → abducted=more-than:51 who=villagers
Over/RB 300/CD fighters/NNS were/VBD killed/VBN ./. → killed=more-than:301 who=fighters
10/CD +/SYM dead/JJ in/IN bus/NN attack/NN ./. → killed=more-than:11
# 5 ceilings
Up/IN to/IN 30/CD miners/NNS are/VBP missing/VBG ./. → missing=at-most:30 who=miners
As/RB many/JJ as/IN 200/CD people/NNS were/VBD injured/VBN ./. → injured=at-most:200 who=people
# 6 fewer than
Fewer/JJR than/IN ten/CD people/NNS were/VBD hurt/VBN ./. → injured=fewer-than:9 who=people
# 7 about
Around/RB 45/CD people/NNS were/VBD killed/VBN ./. → killed=about:45 who=people
Nearly/RB 100/CD students/NNS were/VBD arrested/VBN ./. → arrested=about:100 who=students
Some/DT 400/CD families/NNS were/VBD displaced/VBN ./. → displaced=about:400 who=families
# 8 ranges
A/DT bomb/NN killed/VBN between/IN 40/CD and/CC 50/CD people/NNS ./. → killed=between:40:50 who=people
Police/NNS arrested/VBD 30/CD to/IN 40/CD protesters/NNS ./. → arrested=between:30:40 who=protesters
# 9 vague
Dozens/NNS of/IN villagers/NNS were/VBD killed/VBN ./. → killed=vague who=villagers
Several/JJ police/NNS officers/NNS were/VBD wounded/VBN ./. → injured=vague who=police officers
Scores/NNS are/VBP missing/VBG ./. → missing=vague
# 10 unknown numbers
An/DT unknown/JJ number/NN of/IN people/NNS were/VBD abducted/VBN ./. → abducted=vague who=people
# 11 none
No/DT one/NN was/VBD killed/VBN ./. → killed=none:0:0:0
There/EX were/VBD no/DT casualties/NNS ./. → killed=none:0:0:0 ; injured=none:0:0:0
None/NN of/IN the/DT passengers/NNS was/VBD injured/VBN ./. → injured=none:0:0:0 who=passengers
No/DT soldiers/NNS were/VBD hurt/VBN in/IN the/DT blast/NN ./. → injured=none:0:0:0 who=soldiers
No/DT reports/NNS of/IN casualties/NNS were/VBD received/VBN ./. → -
# 12 gapping
Gunmen/NNS killed/VBD five/CD people/NNS and/CC wounded/VBN 12/CD ./. → killed=5 who=people ; injured=12 who=people
Twelve/NNP/person dead/NNP/person ,/, 20/CD wounded/VBN in/IN bombing/NN ./. → killed=12 ; injured=20
Eight/CD civilians/NNS were/VBD killed/VBN and/CC 14/CD injured/VBD ./. → killed=8 who=civilians ; injured=14 who=civilians
One/CD person/NN was/VBD killed/VBN and/CC two/CD hurt/VBD ./. → killed=1 who=person ; injured=2
# 13 lexicon
A/DT bomb/NN went/VBD off/RP ,/, killing/VBG five/CD ./. → killed=5
The/DT blast/NN left/VBD at/IN least/JJS 37/CD CRPF/NNP personnel/NN dead/JJ ./. → killed=at-least:37 who=CRPF personnel
The/DT attack/NN claimed/VBD five/CD lives/NNS ./. → killed=5
The/DT death/NN toll/NN of/IN five/CD was/VBD confirmed/VBN by/IN the/DT ministry/NNP ./. → killed=5
Nine/CD civilians/NNS lost/VBD their/PRP$ lives/NNS ./. → killed=9 who=civilians
Villagers/NNS counted/VBD 15/CD bodies/NNS ./. → killed=15
Three/CD of/IN the/DT wounded/JJ succumbed/VBN to/IN their/PRP$ injuries/NNS ./. → killed=3 part
Troops/NNS neutralised/VBN six/CD fighters/NNS ./. → killed=6 who=fighters
# 14 groups
Twelve/JJ soldiers/NNS and/CC four/CD volunteers/NNS were/VBD killed/VBN ./. → killed=12 who=soldiers ; killed=4 who=volunteers
# 15 parts
Nine/CD people/NNS were/VBD killed/VBN ,/, including/VBG two/CD children/NNS ./. → killed=9 who=people ; killed=2 who=children part-of-1
They/PRP found/VBD 21/CD dead/JJ ,/, six/CD of/IN them/PRP children/NNS ./. → killed=21 ; killed=6 who=children part-of-1
Three/CD of/IN the/DT dead/JJ were/VBD women/NNS ./. → killed=3 part
# 16 additions
Another/DT five/CD people/NNS were/VBD wounded/VBN ./. → injured=5 who=people
Two/CD more/JJR hostages/NNS were/VBD killed/VBN ./. → killed=2 who=hostages
# 17 the toll rises
The/DT death/NN toll/NN rose/VBD to/IN 44/CD from/IN 37/CD ./. → killed=44
Officials/NNS put/VBD the/DT toll/NN at/IN nine/CD ./. → killed=9
The/DT movement/NN raised/VBD to/IN 37/CD the/DT number/NN of/IN people/NNS killed/VBD ./. → killed=37
# 18 and falls
The/DT ministry/NNP lowered/VBD the/DT death/NN toll/NN to/IN 40/CD ./. → killed=40
# 19 what was said before
Earlier/RBR reports/NNS put/VBD the/DT toll/NN at/IN 20/CD ./. → -
# 20 died of wounds
Two/CD people/NNS wounded/VBN in/IN the/DT shelling/NN died/VBN in/IN hospital/NN ,/, bringing/VBG the/DT number/NN of/IN civilians/NNS killed/VBD to/IN ten/CD ./. → killed=2 who=people part-of-2 ; killed=10 who=people
# 21 possible
Six/CD officers/NNS were/VBD feared/VBN dead/JJ ./. → killed=at-most:6 who=officers
The/DT strike/NN may/MD have/VB killed/VBN 30/CD fighters/NNS ./. → killed=at-most:30 who=fighters
# 22 confirmed
Police/NNS confirmed/VBD that/IN 12/CD people/NNS had/VBD died/VBN ./. → killed=12 who=people
# 23 claims
The/DT group/NN claimed/VBD to/TO have/VB killed/VBN 30/CD soldiers/NNS ./. → killed=30 who=soldiers
# 24 attackers
Forty/CD -/HYPH five/CD people/NNS were/VBD killed/VBN ,/, including/VBG the/DT bomber/NN ./. → killed=45 who=people attackers-included
Three/CD policemen/NNS were/VBD killed/VBN in/IN addition/NN to/IN two/CD bombers/NNS ./. → killed=3 who=policemen attackers-excluded
The/DT bomber/NN killed/VBD himself/PRP and/CC nine/CD others/NNS ./. → killed=9 attackers-excluded
# 25 dead and wounded together
Nine/CD people/NNS were/VBD killed/VBN or/CC wounded/VBN ./. → killed=at-most:9 who=people ; injured=at-most:9 who=people
The/DT blast/NN caused/VBD 20/CD casualties/NNS ./. → killed=at-most:20 ; injured=at-most:20
# 26 bodies
The/DT bodies/NNS of/IN seven/CD men/NNS were/VBD found/VBN ./. → killed=7 who=men
# 27 other times
More/JJR than/IN 9,000/CD people/NNS have/VBP been/VBN killed/VBN since/IN 2014/CD ./. → killed=more-than:9001 who=people cumulative
Clashes/NNS killed/VBD six/CD people/NNS last/JJ year/NN ./. → killed=6 who=people other-event
Some/DT 300/CD people/NNS were/VBD killed/VBN in/IN the/DT past/JJ three/CD months/NNS ./. → killed=about:300 who=people period
More/JJR than/IN 1,600/CD civilians/NNS were/VBD killed/VBN in/IN the/DT first/JJ half/NN of/IN 2017/CD ./. → killed=more-than:1601 who=civilians period
# 28 other events
It/PRP was/VBD the/DT deadliest/JJS attack/NN since/IN a/DT 2008/CD bombing/NN that/WDT killed/VBD 166/CD people/NNS ./. → killed=166 who=people other-event
The/DT attack/NN recalls/VBZ the/DT 2014/CD kidnapping/NN of/IN 276/CD girls/NNS ./. → abducted=276 who=girls other-event
In/IN a/DT separate/JJ attack/NN a/DT bomb/NN killed/VBD three/CD guards/NNS and/CC injured/VBD six/CD more/JJR ./. → killed=3 who=guards other-event ; injured=6 who=guards other-event
# 29 nothing happened
It/PRP is/VBZ not/RB known/VBN how/WRB many/JJ people/NNS were/VBD killed/VBN ./. → -
The/DT group/NN vowed/VBD to/TO kill/VB 100/CD soldiers/NNS ./. → -
Police/NNS foiled/VBD a/DT plot/NN to/TO kill/VB two/CD ministers/NNS ./. → -
The/DT bomb/NN would/MD have/VB killed/VBN 50/CD people/NNS ./. → -
The/DT two/CD men/NNS were/VBD not/RB injured/VBN ./. → -
# 30 no counts
Five/CD gunmen/NNS were/VBD killed/VBN ./. → killed=5 who=gunmen
Gunmen/NNS killed/VBD five/CD ./. → killed=5
A/DT four/CD -/HYPH man/NN patrol/NN found/VBD the/DT dead/JJ cow/NN ./. → -
The/DT 22nd/JJ Brigade/NNP killed/VBD the/DT time/NN ./. → -
Juan/NNP/person Holm/NNP/person ,/, 37/CD ,/, was/VBD killed/VBN ./. → killed=1 who=Juan Holm
The/DT town/NN ,/, 50/CD km/NN from/IN the/DT border/NN ,/, saw/VBD people/NNS killed/VBD ./. → -
Guards/NNS fired/VBD 20/CD shots/NNS at/IN the/DT wounded/JJ dog/NN ./. → -
The/DT 1267/CD Committee/NNP and/CC resolution/NN 2231/CD name/NN those/DT who/WP killed/VBD ./. → -
# 31 by side
The/DT fighting/NNP killed/VBN 12/CD soldiers/NNS and/CC 45/CD militants/NNS ./. → killed=12 who=soldiers ; killed=45 who=militants
# 32 other kinds
Gunmen/NNS took/VBD 30/CD people/NNS hostage/NN ./. → abducted=30 who=people
The/DT army/NN captured/VBD five/CD fighters/NNS ./. → abducted=5 who=fighters
Police/NNS detained/VBD 14/CD suspects/NNS ./. → arrested=14 who=suspects
Nine/CD sailors/NNS went/VBD missing/JJ ./. → missing=9 who=sailors
The/DT flood/NN left/VBD 200/CD people/NNS homeless/JJ ./. → displaced=200 who=people
83/CD students/NNS could/MD not/RB be/VB accounted/VBN for/IN ./. → missing=83 who=students
# 33 two sources
The/DT ministry/NNP spoke/VBD of/IN 37/CD dead/JJ and/CC the/DT hospital/NN of/IN 45/CD dead/JJ ./. → killed=37 ; killed=45
`;

let about = '';
for (const line of sheet.trim().split('\n')) {
  if (line.startsWith('#')) {
    about = line.slice(2);
    continue;
  }
  const [words = '', wanted = ''] = line.split(' → ');
  describe(about, () => {
    test(words.replace(/\/\S+/g, ''), () => {
      expect(extractCounts(tagged(words)).map(showCount).join(' ; ') || '-').toBe(wanted);
    });
  });
}
