import { describe, test } from 'vitest';
import { type Case, check } from './sheet.js';

const cases: readonly Case[] = [
  [
    'clause with that',
    'The/DT/det>mayor mayor/NN/nsubj>said said/VBD/root that/IN/mark>safe the/DT/det>bridge bridge/NN/nsubj>safe was/VBD/cop>safe safe/JJ/ccomp>said ././punct>said',
    'The mayor [said] that the bridge was safe',
  ],
  [
    'clause after, cue at the end as parataxis',
    'The/DT/det>bridge bridge/NN/nsubj>safe was/VBD/cop>safe safe/JJ/root ,/,/punct>said the/DT/det>mayor mayor/NN/nsubj>said said/VBD/parataxis>safe on/IN/case>Friday Friday/NNP/obl>said ././punct>safe',
    'the mayor [said] The bridge was safe',
  ],
  [
    'call on somebody to',
    'Brandt/NNP/nsubj>called/person has/VBZ/aux>called called{call}/VBN/root on/IN/case>Norland Norland/NNP/obl>called/state to/TO/mark>stop stop/VB/xcomp>called the/DT/det>raids raids/NNS/obj>stop ././punct>called',
    'Brandt [has called on] to stop the raids | urge to=Norland',
  ],
  [
    'accuse of: the accused is content too',
    'The/DT/det>ministry ministry/NN/nsubj>accused accused/VBD/root Norland/NNP/obj>accused/state of/IN/mark>arming arming/VBG/advcl>accused the/DT/det>militia militia/NN/obj>arming ././punct>accused',
    'The ministry [accused] Norland of arming the militia | accuse to=Norland',
  ],
  [
    'urge to: the addressee is in no span',
    'The/DT/det>ministry ministry/NN/nsubj>urged urged/VBD/root Norland/NNP/obj>urged/state to/TO/mark>wait wait/VB/xcomp>urged ././punct>urged',
    'The ministry [urged] to wait | urge to=Norland',
  ],
  [
    'told an agency: via',
    'Brandt/NNP/nsubj>told/person told/VBD/root AFP/NNP/iobj>told/organisation that/IN/mark>left she/PRP/nsubj>left left/VBD/ccomp>told ././punct>told',
    'Brandt [told] that she left | via=AFP',
  ],
  [
    'told reporters: nobody is addressed',
    'Brandt/NNP/nsubj>told/person told/VBD/root reporters/NNS/iobj>told that/IN/mark>left she/PRP/nsubj>left left/VBD/ccomp>told ././punct>told',
    'Brandt [told] that she left',
  ],
  [
    'in a statement: channel',
    'The/DT/det>army army/NN/nsubj>said said/VBD/root in/IN/case>statement a/DT/det>statement statement/NN/obl>said that/IN/mark>held it/PRP/nsubj>held held/VBD/ccomp>said the/DT/det>town town/NN/obj>held ././punct>said',
    'The army [said] that it held the town | on=statement',
  ],
  [
    'claim of responsibility',
    'The/DT/det>group group/NN/nsubj>claimed claimed/VBD/root responsibility/NN/obj>claimed for/IN/case>attack the/DT/det>attack attack/NN/nmod>responsibility ././punct>claimed',
    'The group [claimed] responsibility for the attack | claim',
  ],
  [
    'no group claimed: nobody',
    'No/DT/det>group group/NN/nsubj>claimed claimed/VBD/root responsibility/NN/obj>claimed for/IN/case>attack the/DT/det>attack attack/NN/nmod>responsibility ././punct>claimed',
  ],
  [
    'condemn',
    'The/DT/det>envoy envoy/NN/nsubj>condemned condemned/VBD/root the/DT/det>attack attack/NN/obj>condemned ././punct>condemned',
    'The envoy [condemned] the attack | condemn',
  ],
  [
    'direct, cue after, inverted',
    '"/``/punct>leave We/PRP/nsubj>leave will/MD/aux>leave leave/VB/ccomp>said ,/,/punct>leave "/\'\'/punct>leave said/VBD/root Anna/NNP/nsubj>said/person Brandt/NNP/flat>Anna/person ././punct>said',
    'Anna Brandt [said] "We will leave," | direct',
  ],
  [
    'direct, parataxis, then a sentence that goes on',
    `"/\`\`/punct>leave We/PRP/nsubj>leave will/MD/aux>leave leave/VB/root ,/,/punct>leave "/''/punct>leave she/PRP/nsubj>said said/VBD/parataxis>leave ././punct>leave
     "/\`\`/punct>open The/DT/det>road road/NN/nsubj>open is/VBZ/cop>open open/JJ/root ././punct>open "/''/punct>open`,
    'she [said] "We will leave," … "The road is open." | direct',
  ],
  [
    'nested: the ministry said that two vowed',
    'The/DT/det>ministry ministry/NN/nsubj>said said/VBD/root that/IN/mark>vowed Brandt/NNP/nsubj>vowed/person and/CC/cc>Holm Holm/NNP/conj>Brandt/person vowed/VBD/ccomp>said to/TO/mark>meet meet/VB/xcomp>vowed ././punct>said',
    'The ministry [said] that Brandt and Holm vowed to meet',
    'Brandt and Holm [vowed] to meet | promise in=1',
  ],
  [
    'according to, at the end',
    'The/DT/det>road road/NN/nsubj>open is/VBZ/cop>open open/JJ/root ,/,/punct>army according/VBG/case>army to/TO/fixed>according the/DT/det>army army/NN/obl>open ././punct>open',
    'the army [according to] The road is open',
  ],
  [
    'according to, at the start',
    'According/VBG/case>army to/TO/fixed>According the/DT/det>army army/NN/obl>open ,/,/punct>army the/DT/det>road road/NN/nsubj>open is/VBZ/cop>open open/JJ/root ././punct>open',
    'the army [According to] the road is open',
  ],
  [
    'declined to comment',
    'The/DT/det>ministry ministry/NN/nsubj>declined declined{decline}/VBD/root to/TO/mark>comment comment/VB/xcomp>declined ././punct>declined',
    'The ministry [declined] to comment | decline',
  ],
  [
    'two sayings of one subject',
    'The/DT/det>ministry ministry/NN/nsubj>urged urged/VBD/root Norland/NNP/obj>urged/state to/TO/mark>wait wait/VB/xcomp>urged and/CC/cc>expressed expressed{express}/VBD/conj>urged readiness/NN/obj>expressed to/TO/mark>talk talk/VB/acl>readiness ././punct>urged',
    'The ministry [urged] to wait | urge to=Norland',
    'The ministry [expressed] readiness to talk | offer',
  ],
  [
    'noun: his threat to',
    'His/PRP$/nmod:poss>threat threat/NN/nsubj>worried to/TO/mark>leave leave/VB/acl>threat worried/VBD/root the/DT/det>town town/NN/obj>worried ././punct>worried',
    'His [threat] to leave | threaten',
  ],
  [
    'who is called is who is spoken to',
    'In/IN/case>call a/DT/det>call call/NN/obl>threatened to/IN/case>parent a/DT/det>parent parent/NN/nmod>call he/PRP/nsubj>threatened threatened/VBD/root to/TO/mark>leave leave/VB/xcomp>threatened ././punct>threatened',
    'he [threatened] to leave | threaten on=telephone to=a parent',
  ],
  [
    'demanded that somebody do it: who is to do it is addressed, and stays in the content',
    'Parents/NNS/nsubj>demanded demanded{demand}/VBD/root the/DT/det>mayor mayor/NN/nsubj>resign resign/VB/ccomp>demanded ././punct>demanded',
    'Parents [demanded] the mayor resign | demand to=the mayor',
  ],
  [
    'called on the media: asked, not told',
    'The/DT/det>ministry ministry/NN/nsubj>called called{call}/VBD/root on/IN/case>media the/DT/det>media media/NNS/obl>called to/TO/mark>wait wait/VB/xcomp>called ././punct>called',
    'The ministry [called on] to wait | urge to=the media',
  ],
  [
    'issued a statement saying: one statement, of its issuer',
    'The/DT/det>family family/NN/nsubj>issued issued{issue}/VBD/root a/DT/det>statement statement/NN/obj>issued saying{say}/VBG/acl>statement it/PRP/nsubj>left left/VBD/ccomp>saying ././punct>issued',
    'The family [saying] it left | on=statement',
  ],
  [
    'wishes to inform: the wish is part of the cue',
    'The/DT/det>ministry ministry/NN/nsubj>wishes wishes{wish}/VBZ/root to/TO/mark>inform inform/VB/xcomp>wishes the/DT/det>public public/NN/obj>inform that/IN/mark>open the/DT/det>road road/NN/nsubj>open is/VBZ/cop>open open/JJ/ccomp>inform ././punct>wishes',
    'The ministry [wishes to inform] that the road is open | to=the public',
  ],
  [
    'demands with their list',
    'He/PRP/nsubj>set set/VBD/root out/RP/compound:prt>set two/CD/nummod>demands demands/NNS/obj>set :/:/punct>apology an/DT/det>apology apology/NN/parataxis>set and/CC/cc>release a/DT/det>release release/NN/conj>apology ././punct>set',
    'He [set out] two demands: an apology and a release | demand',
  ],
  [
    'who said X and goes on: the main speaker, not who is told of by the way',
    `"/\`\`/punct>leave We/PRP/nsubj>leave will/MD/aux>leave leave/VB/ccomp>said ,/,/punct>leave "/''/punct>leave said/VBD/root Brandt/NNP/nsubj>said/person ,/,/punct>admitted who/WP/nsubj>admitted admitted{admit}/VBD/acl:relcl>Brandt she/PRP/nsubj>lied lied{lie}/VBD/ccomp>admitted ././punct>said
     "/\`\`/punct>open The/DT/det>road road/NN/nsubj>open is/VBZ/cop>open open/JJ/root ././punct>open "/''/punct>open`,
    'Brandt [said] "We will leave," … "The road is open." | direct',
    'who [admitted] she lied | confirm',
  ],
  [
    'a sentence that turns on a cue, then a quotation',
    `Brandt/NNP/nsubj>agreed/person agreed{agree}/VBD/root ././punct>agreed
     "/\`\`/punct>open The/DT/det>road road/NN/nsubj>open is/VBZ/cop>open open/JJ/root ././punct>open "/''/punct>open`,
    'Brandt [agreed] "The road is open." | agree direct',
  ],
  [
    'a colon behind what is said opens more of it',
    `Brandt/NNP/nsubj>said/person said/VBD/root the/DT/det>town town/NN/nsubj>lost was/VBD/aux:pass>lost lost{lose}/VBN/ccomp>said :/:/punct>said "/\`\`/punct>left Nothing/NN/nsubj:pass>left is/VBZ/aux:pass>left left/VBN/parataxis>said ././punct>left "/''/punct>left`,
    'Brandt [said] the town was lost … "Nothing is left." | mixed',
  ],
  [
    'joined across a quotation: the subject of the cue, not of what is quoted',
    `"/\`\`/punct>hate I/PRP/nsubj>hate hate/VBP/ccomp>said it/PRP/obj>hate ,/,/punct>hate "/''/punct>hate she/PRP/nsubj>said said/VBD/root ,/,/punct>added but/CC/cc>added added{add}/VBD/conj>hate that/IN/mark>over it/PRP/nsubj>over was/VBD/cop>over over/JJ/ccomp>added ././punct>said`,
    'she [said] "I hate it," | direct',
    'she [added] that it was over',
  ],
  [
    'said in a statement that, with the clause hung on the paper: one statement',
    'The/DT/det>army army/NN/nsubj>said said/VBD/root in/IN/case>statement a/DT/det>statement statement/NN/obl>said that/IN/mark>held it/PRP/nsubj>held held/VBD/acl>statement on/RP/advmod>held ././punct>said',
    'The army [said] that it held on | on=statement',
  ],
  [
    'quoted as saying: who is quoted says it, the agency relays',
    'TASS/NNP/nsubj>quoted/organisation quoted{quote}/VBD/root Brandt/NNP/obj>quoted/person as/SCONJ/mark>saying saying{say}/VBG/advcl>quoted that/IN/mark>over talks/NNS/nsubj>over were/VBD/cop>over over/JJ/ccomp>saying ././punct>quoted',
    'Brandt [saying] that talks were over | via=TASS',
  ],
  [
    'has not claimed responsibility: an absence, no claim',
    'The/DT/det>group group/NN/nsubj>claimed has/VBZ/aux>claimed not/RB/advmod>claimed claimed{claim}/VBN/root responsibility/NN/obj>claimed ././punct>claimed',
  ],
  [
    'a man accused of theft: nobody is told to accuse him',
    'A/DT/det>man man/NN/nsubj:pass>arrested accused{accuse}/VBN/acl>man of/IN/case>theft theft/NN/obl>accused was/VBD/aux:pass>arrested arrested{arrest}/VBN/root ././punct>arrested',
  ],
  [
    'headline: name and colon',
    '@title Brandt/NNP/parataxis>open/person :/:/punct>open Norland/NNP/nsubj>open/state must/MD/aux>open open/VB/root ports/NNS/obj>open',
    'Brandt [:] Norland must open ports',
  ],
  [
    'adjective',
    'The/DT/det>general general/NN/nsubj>confident is/VBZ/cop>confident confident/JJ/root that/IN/mark>hold the/DT/det>town town/NN/nsubj>hold will/MD/aux>hold hold/VB/ccomp>confident ././punct>confident',
    'The general [is confident] that the town will hold | believe',
  ],
  [
    'it is clear that: nobody',
    'It/PRP/expl>clear is/VBZ/cop>clear clear/JJ/root that/IN/mark>hold the/DT/det>town town/NN/nsubj>hold will/MD/aux>hold hold/VB/csubj>clear ././punct>clear',
  ],
  [
    'who said: the relative pronoun',
    'Brandt/NNP/nsubj>left/person ,/,/punct>said who/WP/nsubj>said said/VBD/acl:relcl>Brandt the/DT/det>road road/NN/nsubj>open was/VBD/cop>open open/JJ/ccomp>said ,/,/punct>said left/VBD/root ././punct>left',
    'who [said] the road was open',
  ],
  [
    'quoted predicate: the cue stands in the quotation, its subject before it',
    'Brandt/NNP/nsubj>offered/person "/``/punct>offered offered/VBD/root all/DT/det>help help/NN/obj>offered to/IN/case>Norland Norland/NNP/nmod>help/state "/\'\'/punct>offered ././punct>offered',
    'Brandt [offered] all help to Norland" | offer mixed to=Norland',
  ],
  [
    'his own words inside his quotation are no statement of their own',
    '"/``/punct>urge We/PRP/nsubj>urge urge/VBP/ccomp>said calm/NN/obj>urge ,/,/punct>urge "/\'\'/punct>urge Brandt/NNP/nsubj>said/person said/VBD/root ././punct>said',
    'Brandt [said] "We urge calm," | direct',
  ],
  [
    'what others say inside a quotation is',
    '"/``/punct>say They/PRP/nsubj>say say/VBP/ccomp>said it/PRP/nsubj>over is/VBZ/cop>over over/JJ/ccomp>say ,/,/punct>say "/\'\'/punct>say Brandt/NNP/nsubj>said/person said/VBD/root ././punct>said',
    'Brandt [said] "They say it is over," | direct',
    'They [say] it is over | in=1',
  ],
  [
    'a paragraph that introduces the quotation of the next',
    `Brandt/NNP/nsubj>wrote/person wrote{write}/VBD/root on/IN/case>Twitter Twitter/NNP/obl>wrote :/:/punct>wrote

     "/\`\`/punct>open The/DT/det>road road/NN/nsubj>open is/VBZ/cop>open open/JJ/root ././punct>open "/''/punct>open`,
    'Brandt [wrote] "The road is open." | direct on=twitter',
  ],
  [
    'a quotation of its own paragraph goes on with the speaker before',
    `The/DT/det>mayor mayor/NN/nsubj>said said/VBD/root it/PRP/nsubj>over was/VBD/cop>over over/JJ/ccomp>said ././punct>said

     "/\`\`/punct>open The/DT/det>road road/NN/nsubj>open is/VBZ/cop>open open/JJ/root ././punct>open "/''/punct>open`,
    'The mayor [said] it was over … "The road is open." | mixed',
  ],
  [
    'a quotation that nobody is told to have said',
    `The/DT/det>road road/NN/nsubj>leads leads/VBZ/root north/RB/advmod>leads ././punct>leads

     "/\`\`/punct>open The/DT/det>road road/NN/nsubj>open is/VBZ/cop>open open/JJ/root ././punct>open "/''/punct>open`,
    '- [] "The road is open." | direct',
  ],
  [
    'accused by: passive with its agent',
    'Norland/NNP/nsubj:pass>accused/state was/VBD/aux:pass>accused accused/VBN/root by/IN/case>ministry the/DT/det>ministry ministry/NN/obl:agent>accused of/IN/mark>arming arming/VBG/advcl>accused rebels/NNS/obj>arming ././punct>accused',
    'the ministry [was accused] Norland … of arming rebels | accuse to=Norland',
  ],
  [
    'did not say whether: silence',
    'The/DT/det>ministry ministry/NN/nsubj>say did/VBD/aux>say not/RB/advmod>say say/VB/root whether/IN/mark>open the/DT/det>road road/NN/nsubj>open was/VBD/cop>open open/JJ/ccomp>say ././punct>say',
    'The ministry [did not say] whether the road was open | decline',
  ],
  [
    'set out demands: the act of the noun',
    'Brandt/NNP/nsubj>set/person set/VBD/root out/RP/compound:prt>set three/CD/nummod>demands demands/NNS/obj>set ././punct>set',
    'Brandt [set out] three demands | demand',
  ],
  [
    'a headline that the lead repeats',
    `@title Brandt/NNP/parataxis>open/person :/:/punct>open Norland/NNP/nsubj>open/state must/MD/aux>open open/VB/root ports/NNS/obj>open

     Brandt/NNP/nsubj>said/person said/VBD/root Norland/NNP/nsubj>open/state must/MD/aux>open open/VB/ccomp>said its/PRP$/nmod:poss>ports ports/NNS/obj>open ././punct>said`,
    'Brandt [said] Norland must open its ports',
  ],
  [
    'a headline that is signed',
    '@title Norland/NNP/nsubj>opens/state opens/VBZ/root ports/NNS/obj>opens -/:/punct>opens ministry/NN/parataxis>opens',
    'ministry [-] Norland opens ports',
  ],
];

describe('statements', () => {
  for (const one of cases) test(one[0], () => check(one));
});
