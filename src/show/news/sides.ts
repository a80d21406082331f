import { willOf } from "../../knowledge/will.js";
import { type Dossier, type Evidence, fileUnder } from "../../model/index.js";
import { splitSentences } from "../sentences.js";
import { isOtherMode, type Mode, modeOf } from "./mode.js";
import { withoutNote } from "./only-new.js";
import type { News, ReportDays } from "./report-days.js";
import { senseOf } from "./senses.js";
import { isTurned, type Turns, takesOrRefusesToo, turnsOf } from "./turns.js";
import { shareIn, type Wording, wordingOf } from "./wording.js";

interface Said {
  readonly day: string;
  readonly wording: Wording;
  readonly turns: Turns;
  readonly mode: Mode;
}

/** What each side was told to want, offer or say, by days: whether it had said so much before, in other words. */
export class Sides {
  readonly #bySide = new Map<string, Said[]>();
  /** The side of each name that the record has. */
  readonly #sides: ReadonlyMap<string, string>;
  /** Beginnings of the words of names: they tell who is meant, not what is wanted. */
  readonly #named: ReadonlySet<string>;

  constructor(days: ReportDays) {
    const { dossier } = days;
    this.#sides = new Map(
      dossier.people.flatMap(({ id, party }) => (party ? [[days.name(id), days.name(party)] as const] : [])),
    );
    const names = [...dossier.parties, ...dossier.people].flatMap(({ name, aliases }) => [name, ...aliases]);
    const proper = names.flatMap((name) => name.match(/\p{Lu}\p{L}*/gu) ?? []).join(" ");
    this.#named = new Set([...wordingOf(proper).words].map(begun));
    for (const { by, text, evidence } of saidIn(dossier)) {
      const day = days.first(evidence);
      const own = { wording: this.#wordingOf(text), turns: turnsOf(text), mode: modeOf(text) };
      if (day !== undefined) fileUnder(this.#bySide, this.#sideOf(days.name(by)), { day, ...own });
    }
  }

  /** Marks what its side had said before, as far as can be told, as told again. */
  marked(news: News): News {
    const { is, by = "", after = "", told, before } = news.change;
    const isWanted = is === "position-new" || (is === "statement-new" && told === true);
    if (!isWanted || by === "" || before !== undefined) return news;
    // "Its return": the thing has its name in the name of the matter.
    const named = is === "position-new" && POINTING.test(after) ? news.change.about : "";
    if (!this.#hasSaidAll(by, { text: withoutNote(after), named, day: news.day })) return news;
    return { ...news, change: { ...news.change, background: true, again: true } };
  }

  #hasSaidAll(by: string, { text, named, day }: Asked): boolean {
    return splitSentences(text).every(({ start, end }) =>
      this.#hasSaid(by, { text: text.slice(start, end), named, day }),
    );
  }

  #hasSaid(by: string, { text, named, day }: Asked): boolean {
    // What stands behind a semicolon, or hangs on it, is of somebody else.
    const [clause = ""] = text.replace(INSERTED, " ").split(/;|, (?=wh(?:ich|o|om|ose)\b)/);
    const alone = this.#wordingOf(clause);
    const { numbers, words } = alone.words.size < SEVERAL ? this.#wordingOf(`${clause} ${named}`) : alone;
    const turns = turnsOf(clause);
    const mode = modeOf(clause);
    const isSame = (other: Wording): boolean => {
      const share = shareIn(words, other.words);
      return numbers.size > 0 ? shareIn(numbers, other.numbers) === 1 && share > 0 : share >= MOSTLY;
    };
    if (words.size < (numbers.size > 0 ? 1 : FEWEST)) return false;
    const own = this.#bySide.get(this.#sideOf(by)) ?? [];
    return own.some(
      (one) =>
        one.day < day &&
        isSame(one.wording) &&
        !isOtherMode(mode, one.mode) &&
        takesOrRefusesToo(turns, one.turns) &&
        !isTurned(turns, one.turns),
    );
  }

  #sideOf(name: string): string {
    return this.#sides.get(name) ?? name;
  }

  /** The numbers, and the beginnings of what is left without names and words of wanting. */
  #wordingOf(text: string): Wording {
    const willed = (text.match(/\p{L}+/gu) ?? []).filter((word) => willOf(word.toLowerCase()) === "wants");
    const idle = new Set(wordingOf(willed.join(" ")).words);
    const { numbers, words } = wordingOf(text);
    const left = [...words].filter((word) => !idle.has(word)).map((word) => begun(senseOf(word)));
    return { numbers, words: new Set(left.filter((word) => !this.#named.has(word))) };
  }
}

/** Some words of a day, and the name of what they point at. */
interface Asked {
  readonly text: string;
  readonly named: string;
  readonly day: string;
}

/** Words that stand for the matter. */
const POINTING = /\b(?:its|it|them|their)\b/i;

/** "The union, which has 300 members, wants": what tells who it is, not what it wants. */
const INSERTED = /, wh(?:ich|o|om|ose)\b[^,;]{1,120},(?=\s)/g;

/** Share of the words that the side must have said before, where no number tells; and how many words it takes at least. */
const MOSTLY = 0.6;
const FEWEST = 2;

/** Words that tell by themselves what is wanted. */
const SEVERAL = 4;

/** "Written" and "writing" begin alike: of one side's words a shorter beginning will do. */
const begun = (word: string): string => word.slice(0, 4);

interface Words {
  readonly by: string;
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

/** Everything that the record has of what somebody wants, offers or says. */
const saidIn = ({ issues, proposals, statements }: Dossier): Words[] => [
  ...issues.flatMap(({ positions }) => positions.map(({ by, stance, evidence }) => ({ by, text: stance, evidence }))),
  ...proposals.flatMap(({ authors, provisions }) =>
    authors.flatMap((by) => provisions.map(({ text, evidence }) => ({ by, text, evidence }))),
  ),
  ...statements.flatMap(({ by, text, evidence }) => (by === undefined ? [] : [{ by, text, evidence }])),
];
