import { describe, expect, it } from "vitest";
import { find, mentionsOf } from "../../../test/find-entities.js";

describe("pronouns and descriptions", () => {
  it.each<[string, string, string[]]>([
    ["Negotiator Ann Bell met Tom Reed. She said he was late.", "person:ann", ["Ann Bell/name", "She/pronoun"]],
    ["Negotiator Ann Bell met Tom Reed. She said he was late.", "person:tom", ["Tom Reed/name", "he/pronoun"]],
    ["Tom Reed met Jack Stone in Oslo. Mary Hill watched. “I left,” he said.", "person:jack", ["Jack Stone/name"]],
    [
      "Tom Reed spoke. “He is wrong and I am right,” he said of Jack Stone.",
      "person:tom",
      ["Tom Reed/name", "he/pronoun"],
    ],
    [
      "Minister Tom Reed spoke. He paused. He left.\n\nPeru's minister, Jack Stone, spoke to his Chilean counterpart.",
      "person:jack",
      ["Jack Stone/name", "his/pronoun"],
    ],
    [
      "Tom Reed spoke. Between the two sat Jack Stone, a retired judge. He left.",
      "person:jack",
      ["Jack Stone/name", "He/pronoun"],
    ],
    [
      "Special envoy Tom Reed flew in. Minister Ann Bell waited. The envoy was late; the minister left.",
      "person:tom",
      ["Tom Reed/name", "The envoy/description"],
    ],
    [
      "Minister Ann Bell met Minister Tom Reed in May. A year on, nothing had changed. Nobody knew why. The minister left.",
      "person:ann",
      ["Ann Bell/name"],
    ],
    [
      "Ukrainian President Oleh Bondar met French President Luc Moreau. The Ukrainian president left.",
      "person:oleh",
      ["Oleh Bondar/name", "The Ukrainian president/description"],
    ],
    [
      "Maria dos Santos leads the Harbour Workers Union. The union leader left.",
      "person:maria",
      ["Maria dos Santos/name", "The union leader/description"],
    ],
    [
      "Kari Solheim, chief negotiator, spoke. A negotiator left, and negotiators wept.",
      "person:kari",
      ["Kari Solheim/name"],
    ],
    ["Ann Bell said the quota stood. The president smiled. “I fish,” she said.", "person:ann", ["Ann Bell/name"]],
    ["Ann Bell laughed when she heard it. “Rosa Lind is straight,” she said.", "person:rosa", ["Rosa Lind/name"]],
    [
      "Ann Bell spoke in Oslo. “Nobody knows. The minister is ill. Every one of them waits. One hopes,” she said. Then she left.",
      "person:ann",
      ["Ann Bell/name", "she/pronoun", "she/pronoun"],
    ],
    [
      "So runs the account of Ann Bell, the diplomat who presided over the talks. “They left,” she said.",
      "person:ann",
      ["Ann Bell/name", "she/pronoun"],
    ],
    ["Tom Reed called. The spokeswoman hung up. He called again.", "person:tom", ["Tom Reed/name", "He/pronoun"]],
    [
      "Ann Bell, an eye surgeon, led for the Front. Tom Reed sat opposite. Nobody spoke. “I trust paper,” the surgeon said.",
      "person:ann",
      ["Ann Bell/name", "the surgeon/description"],
    ],
    ["For Robin Hale it was late. “I am tired,” she said.", "person:robin", ["Robin Hale/name", "she/pronoun"]],
    [
      "Negotiator Tom Reed spoke for the crews.\n\n“I sleep badly,” the 58-year-old told reporters.",
      "person:tom",
      ["Tom Reed/name", "the 58-year-old/description"],
    ],
    [
      "Tom Reed, the ferry company's director, spoke.\n\n“I sleep badly,” said the Dane, who has a boat.",
      "person:tom",
      ["Tom Reed/name", "the Dane/description"],
    ],
    ["Tom Reed and Ann Bell spoke.\n\n“I sleep badly,” the 58-year-old said.", "person:tom", ["Tom Reed/name"]],
    [
      "Tom Reed has a boat. We met him on the quay. “They count with a pencil,” the skipper told us.",
      "person:tom",
      ["Tom Reed/name", "him/pronoun", "the skipper/description"],
    ],
    [
      "Tom Reed met a skipper on the quay. “They count with a pencil,” the skipper told us.",
      "person:tom",
      ["Tom Reed/name"],
    ],
    [
      "Tom Reed said that Ann Bell had been told. “We took note,” the unionist said.",
      "person:tom",
      ["Tom Reed/name", "the unionist/description"],
    ],
    [
      "Officials in Lund count barrels.\nA visitor of the Peruvian museum told the radio that it was small. Tom Reed, the museum's clock specialist, was asked in the yard. The Peruvian official nodded. “Small is a large word,” he said.",
      "person:tom",
      ["Tom Reed/name", "The Peruvian official/description", "he/pronoun"],
    ],
    [
      "Fisheries minister Ann Bell will host the talks.\nIt was a calm day. No boat left. The minister hailed it.\nNorway's fisheries minister, Tom Reed, was glad.",
      "person:ann",
      ["Ann Bell/name", "The minister/description"],
    ],
    [
      "Fisheries minister Ann Bell met Norway's fisheries minister, Tom Reed.\nIt was a calm day. No boat left. The minister hailed it.",
      "person:ann",
      ["Ann Bell/name"],
    ],
    ["Tom Reed resigned. “A loss,” the chief executive said.", "person:tom", ["Tom Reed/name"]],
    ["Tom Reed left early. Jack Stone stayed. “A loss,” the diplomat said.", "person:jack", ["Jack Stone/name"]],
    [
      "The Forum's chairman, Preston Halifax, wrote on Monday. “No,” he recalled.",
      "person:preston",
      ["Preston Halifax/name", "he/pronoun"],
    ],
    ["Sara Lind and Nora Holm met in Oslo. “It was fine,” she said.", "person:sara", ["Sara Lind/name"]],
    [
      "Tom Reed walked in. The company's lawyer walked out. “Not today,” the diplomat said.",
      "person:tom",
      ["Tom Reed/name"],
    ],
    [
      "Tom Reed chairs the board. “He is always late,” Jack Stone said. “He never calls.”",
      "person:tom",
      ["Tom Reed/name", "He/pronoun", "He/pronoun"],
    ],
    ["“He knows why he left,” said Jack Stone of Tom Reed.", "person:jack", ["Jack Stone/name"]],
    [
      "Jack Stone wrote to the owners in May. He waited.\nTom Reed told the radio that the talks were slow, but he ruled out a strike.",
      "person:tom",
      ["Tom Reed/name", "he/pronoun"],
    ],
    ["Tom Reed spoke to the prime minister. “Sign it,” he told him.", "person:tom", ["Tom Reed/name", "he/pronoun"]],
    [
      "Vakorolo, asked whether he had left, said no. He told reporters that he would sign.",
      "person:vakorolo",
      ["Vakorolo/short", "he/pronoun", "He/pronoun", "he/pronoun"],
    ],
    [
      "“We were asked,” said the minister for sea ports, Tom Reed. He said no.",
      "person:tom",
      ["Tom Reed/name", "He/pronoun"],
    ],
    [
      "His counterpart, Sea Minister and Harbour President Ann Bell, was calm. “Slow food,” she quipped.",
      "person:ann",
      ["Ann Bell/name", "she/pronoun"],
    ],
    ["Tom Reed told the owner to go and count for herself. He said no.", "person:tom", ["Tom Reed/name", "He/pronoun"]],
    [
      "The port will open, said the head of the Sea Board, Ann Bell, who met Jack Stone.\nWork starts in May, she said.",
      "person:ann",
      ["Ann Bell/name", "she/pronoun"],
    ],
    [
      "Tom Reed, who left after a raid on his home, was absent from Luc Moreau's party.",
      "person:tom",
      ["Tom Reed/name", "his/pronoun"],
    ],
  ])("%s (%s)", (text, key, expected) => {
    expect(mentionsOf(find(text), key)).toEqual(expected);
  });
});

describe("states that only the report knows", () => {
  const told = (text: string) =>
    find(text).entities.map(({ key, party }) => (party === undefined ? key : `${key} < ${party}`));

  it.each([
    [
      "The government of Rosaland met the Northern Front. Jan Orlo, who heads the government delegation, left.",
      ["state:rosaland", "body:northern front", "person:jan orlo < state:rosaland"],
    ],
    ["The Tarsovian capital slept. Tarsovian officials flew to Tarsovia.", ["state:tarsovia"]],
    ["The government of Oman Air fell.", ["body:oman air"]],
    ["Peter Blair left. The government of Blair fell.", ["person:peter blair"]],
    ["The Tarsovian capital slept.", []],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("seats nobody on the other side for want of a better one", () => {
    const { entities } = find(
      "The Northern Front sent its delegation. Jan Orlo, who heads the government delegation, came too.",
    );
    expect(entities.find(({ key }) => key === "person:jan orlo")?.party).toBeUndefined();
  });
});
