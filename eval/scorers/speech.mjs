/** Stems of cues of saying and writing, as against believing, wanting, deciding or supporting. */
const STEMS =
  `say said tell told according writ wrote tweet retweet add ask repl respon note notin argu claim announc stat
  declar den confirm explain insist report warn accus call describ admit acknowledg suggest urg critici prais promis pledg vow
  quot alleg assert contend conclud comment remark observ continu recall mention cite citin complain jok repeat reiterat
  emphasi stress predict discuss speak spoke talk post blam attack slam mock condemn denounc read testif dismiss reject defend
  demand propos reveal disclos words question counter maintain lament boast shout chant conced charg blast assur remind echo
  email e-mail decr threaten thank answer hint indicat`.split(/\s+/);

const SPEECH = new RegExp(
  `(?:^|[^\\p{L}])(?:${STEMS.join("|")}|put it|made (?:it )?clear|point\\p{L}* (?:out|to)|refer\\p{L}* to)`,
  "iu",
);

/** Tells whether a cue is one of saying or writing; bare punctuation ("Reyes: ...") is. */
export const isSpeech = (cue) => SPEECH.test(cue) || (cue !== "" && /^\W+$|:$/.test(cue));
