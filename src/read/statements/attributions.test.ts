import { describe, expect, it } from "vitest";
import { type Row, readStatements, rowsOf } from "./read-statements.testing.js";

const table: readonly (readonly [text: string, ...rows: Row[]])[] = [
  [
    "“We are nearly there,” Ms Arden told reporters in Oslo on Tuesday. “Nearly is not there.”",
    ["direct", "Ms Arden", "We are nearly there … Nearly is not there."],
  ],
  [
    "“Nobody walked out,” said Tomas Brenk, the harbour union’s lead negotiator, “and nobody will.”",
    ["direct", "Tomas Brenk, the harbour union’s lead negotiator", "Nobody walked out … and nobody will."],
  ],
  [
    "Mara Ilves, who leads the growers’ delegation, told reporters in Geneva on Tuesday that the levy was “a tax on rain”.",
    ["mixed", "Mara Ilves, who leads the growers’ delegation", "the levy was “a tax on rain”"],
  ],
  [
    "The envoy arrived on Monday and said the road would open, adding that buses would follow.",
    ["indirect", "The envoy", "the road would open"],
    ["indirect", "The envoy", "buses would follow"],
  ],
  [
    "His aides say it is too early for a vote but noted that the crews were restless.",
    ["indirect", "His aides", "it is too early for a vote"],
    ["indirect", "His aides", "the crews were restless"],
  ],
  ["Most of the crews said they would stay.", ["indirect", "Most of the crews", "they would stay"]],
  ["The fleet will stay in port, the minister said.", ["indirect", "the minister", "The fleet will stay in port"]],
  [
    "The fleet, the minister said, will stay in port until June.",
    ["indirect", "the minister", "The fleet … will stay in port until June"],
  ],
  [
    "Ms Arden hailed the session in a Telegram post as “a good day’s work”.",
    ["mixed", "Ms Arden", "the session … a good day’s work"],
  ],
  [
    "The minister was quoted as saying that the ferry would sail.",
    ["indirect", "The minister", "the ferry would sail"],
  ],
  [
    "Reuters quoted a person close to the lenders as saying the talks were “a slog”.",
    ["mixed", "a person close to the lenders", "the talks were “a slog”"],
  ],
  [
    "Both sides ended the week upbeat, with Ms Arden calling it “useful” and Mr Hale describing the mood as “calm”.",
    ["mixed", "Ms Arden", "it “useful”"],
    ["mixed", "Mr Hale", "the mood … calm"],
  ],
  [
    "The owner left early, labelling the offer “thin” yet conceding that “the door is open”.",
    ["mixed", "The owner", "the offer “thin”"],
    ["direct", "The owner", "the door is open"],
  ],
  [
    "A union official told AFP that the night was “long”, but stressed that both sides were “still talking”.",
    ["mixed", "A union official", "the night was “long”"],
    ["mixed", "A union official", "both sides were “still talking”"],
  ],
  [
    "According to two people familiar with the matter, the bank will sell its fleet.",
    ["indirect", "two people familiar with the matter", "the bank will sell its fleet."],
  ],
  ["The guild reaffirmed that it would not sign.", ["indirect", "The guild", "it would not sign"]],
  ["The premier called on both sides to show “restraint”.", ["mixed", "The premier", "both sides to show “restraint”"]],
  [
    "In a joint statement, the two ministers said the border would reopen.",
    ["indirect", "the two ministers", "the border would reopen"],
  ],
  ["The mediator declined to comment.", ["indirect", "The mediator", "to comment"]],
  [
    "Asked whether the strike would end, he said it was “too early to say”.",
    ["indirect", undefined, "whether the strike would end"],
    ["mixed", "he", "it was “too early to say”"],
  ],
  [
    "Ms Kovar wrote on social media that “the other side has moved, and in the coming days we shall see how far.”",
    ["direct", "Ms Kovar", "the other side has moved, and in the coming days we shall see how far."],
  ],
  [
    "“Bankers can always go up,” replied the chief executive.",
    ["direct", "the chief executive", "Bankers can always go up"],
  ],
  ["His answer was short: “No.”", ["direct", "His", "No."]],
  [
    "Mr Hale spoke for an hour. He added:\n“We did not come for the coffee.”",
    ["direct", "He", "We did not come for the coffee."],
  ],
  [
    "“We kept our word,” the skipper said.\n“They did not keep theirs.”",
    ["direct", "the skipper", "We kept our word … They did not keep theirs."],
  ],
  [
    "“We kept our word, every week of the winter,” the skipper said. “And now this.\n“I have a crew of nine.\n“They have families.”",
    [
      "direct",
      "the skipper",
      "We kept our word, every week of the winter … And now this. … I have a crew of nine. … They have families.",
    ],
  ],
  [
    "The round ran late, with the president of the conference, Amina Diar, insisting that a deal was “within reach”.",
    ["mixed", "the president of the conference, Amina Diar", "a deal was “within reach”"],
  ],
  [
    "Mr Hale, asked whether he would resign, said he would stay.",
    ["indirect", undefined, "whether he would resign"],
    ["indirect", "Mr Hale, asked whether he would resign", "he would stay"],
  ],
  [
    "The ministry issued a statement saying that the ferry would sail.",
    ["indirect", "The ministry", "the ferry would sail"],
  ],
  [
    "The lender said it was “calm”, while the regulator declined to comment.",
    ["mixed", "The lender", "it was “calm”"],
    ["indirect", "the regulator", "to comment"],
  ],
  [
    "“It is the worst winter yet,” according to Filip Grane, the harbour commissioner.",
    ["direct", "Filip Grane, the harbour commissioner", "It is the worst winter yet"],
  ],
  [
    "“What happens next,” a port manager told the Harbour Times, “depends on the wind.”",
    ["direct", "a port manager", "What happens next … depends on the wind."],
  ],
  [
    "Officials said on Tuesday the mediator had told them the port would reopen.",
    ["indirect", "Officials", "the mediator had told them the port would reopen"],
    ["indirect", "the mediator", "the port would reopen"],
  ],
];

describe("findAttributions", () => {
  it.each(table.map(([text, ...rows]) => ({ text, rows })))("$text", ({ text, rows }) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each([
    "Two Norwegian “ghost ships” lie in the bay.",
    "The talks ended at noon and the delegates went home.",
    "Drones attacked the harbour on Sunday.",
    "The so-called “shadow market” moves the fish.",
    "The “Never Again” movement continues to grow.",
    "Eight ships sailed.\nOrr: a long shot\nMr Orr has a boat and nine men.\nVane: now or never\nMr Vane has no boat.",
    "The crews went home. “A long day. More to do,” was all that the chair would post.",
    "The firm maintains regular contact with two of its former owners, which are in Lund.",
    "She left after his memoir, “A Winter Ashore,” was printed.",
  ])("puts no words in anybody's mouth: %s", (text) => {
    expect(rowsOf(text)).toEqual([]);
  });

  it.each([
    ["The ministry denied that it had leaked the draft.", true],
    ["The ministry did not say who leaked the draft.", true],
    ["No official said the draft was leaked.", true],
    ["The ministry said the draft was leaked.", false],
  ])("knows what is not asserted: %s", (text, negated) => {
    expect(readStatements(text).attributions[0]?.negated).toBe(negated);
  });

  it.each([
    ["The ministry denied the report.", "deny", true],
    ["“That is a lie,” the ministry denied.", "say", false],
    ["The owners have not said that the ship will sail.", "say", true],
    ["The owners dismissed the report as “a fairy tale”.", "reject", false],
    ["The owners rejected the offer.", "reject", false],
    ["Ms Arden refused to say who leaked it.", "decline", false],
  ])("tells what the cue does: %s", (text, act, negated) => {
    expect(readStatements(text).attributions[0]).toMatchObject({ act, negated });
  });

  it.each([
    "The strike will go on if the union accepts driver-only trains.",
    "Unless the owners reject the draft, the ship sails.",
    "It was unclear whether the ministers had accepted the text.",
    "The ministers may reject the text.",
    "The company would neither confirm nor deny the report.",
    "The envoy did not deny the report.",
  ])("puts nothing into a mouth that may never have said it: %s", (text) => {
    expect(readStatements(text).attributions).toEqual([]);
  });

  it.each([
    "Until Thursday, the owners refused to sail.",
    "The minister could not explain why the talks had failed.",
    "If asked, the owners will say that the ship is safe.",
  ])("keeps what is told as a fact beside such a word: %s", (text) => {
    expect(readStatements(text).attributions).toHaveLength(1);
  });

  it.each([
    ["Ms Arden told AFP that the talks were over.", "Agence France-Presse", "agency"],
    ["Ms Arden wrote on Telegram that the talks were over.", "Telegram", "platform"],
    ["Ms Arden said in a Telegram post that the talks were over.", "Telegram", "platform"],
    ["Ms Arden told reporters aboard the ferry that the talks were over.", "reporters aboard the ferry", "addressee"],
    [
      "Speaking to reporters aboard the ferry, Ms Arden said the talks were over.",
      "reporters aboard the ferry",
      "addressee",
    ],
    ["Ms Arden said at a news conference that the talks were over.", "a news conference", "occasion"],
    ["Ms Arden said the talks were over.", undefined, undefined],
  ])("tells where it was said: %s", (text, via, viaKind) => {
    const [attribution] = readStatements(text).attributions;
    expect({ via: attribution?.via, viaKind: attribution?.viaKind }).toEqual({ via, viaKind });
  });

  it.each([
    ["Ms Arden told reporters outside the customs house that it was over.", "reporters outside the customs house"],
    ["Ms Arden told reporters at a news conference that it was over.", "reporters"],
    ["Ms Arden said in a letter to the owners that it was over.", "the owners"],
    ["In a letter to the harbour union, Ms Arden said that it was over.", "the harbour union"],
    ["Ms Arden sent a message to the owners saying that it was over.", "the owners"],
    ["“It is over,” Ms Arden told the crews at a rally in Lund.", "the crews"],
    ["Ms Arden wrote to Tomas Brenk, the mediator, that it was over.", "Tomas Brenk"],
    ["Ms Arden told AFP that it was over.", undefined],
    ["Ms Arden told him that it was over.", undefined],
    ["Ms Arden said that the road to peace was long.", undefined],
  ])("tells to whom it was said: %s", (text, to) => {
    expect(readStatements(text).attributions[0]?.to).toEqual(to);
  });

  it("keeps the words for a speaker without a name, and gives none to a thing", () => {
    const unnamed = (text: string) => readStatements(text).attributions[0]?.unnamed;
    expect(unnamed("A senior official in the ministry said the talks were over.")).toBe(
      "A senior official in the ministry",
    );
    expect(unnamed("The survey shows that most drivers back the strike.")).toBeUndefined();
  });

  it("lets nobody speak through a thing of theirs", () => {
    const { attributions } = readStatements(
      "Ana Arden's planned trip to Lima will signal whether the owners are serious.",
    );
    expect(attributions.map(({ speaker }) => speaker)).toEqual([undefined]);
  });

  it("tells who reports whose words", () => {
    const { attributions } = readStatements("Ms Arden said Mr Hale had told her that the talks were over.");
    expect(attributions.map(({ parent }) => parent)).toEqual([undefined, 0]);
  });
});
