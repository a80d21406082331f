import { describe, expect, it } from "vitest";
import { find, people, tell } from "../../../test/find-entities.js";

describe("people with their offices and parties", () => {
  it.each<[string, string[]]>([
    [
      "U.S. Secretary of State Martha Quill met Norwegian Prime Minister Odd Berge.",
      ["Martha Quill > state:US > Secretary of State", "Odd Berge > state:NO > Prime Minister"],
    ],
    [
      "The Havna Council refused. It would take years, said spokesman Odd Berge.",
      ["Odd Berge > body:havna council > spokesman"],
    ],
    [
      "The Harriers' lawyer left. Owner Odd Berge, who bought the Harriers in May, won.",
      ["Odd Berge > body:harriers > Owner"],
    ],
    [
      "Ferries may stop, the leader of the Havna Council has warned. Odd Berge said he was tired.",
      ["Odd Berge > body:havna council > leader of the Havna Council"],
    ],
    [
      "They met at the call of Fjords Free, according to its chair, Odd Berge.",
      ["Odd Berge > body:fjords free > chair"],
    ],
    ["Icelandic growers met. Their lawyer, Odd Berge, left.", ["Odd Berge > - > lawyer"]],
    ["They met on Opening Day. Day two was long.", []],
    ["The 900-km Holt Link costs more. Sam said so.", ["Sam > - > "]],
    ["The city said no. Mayor Ana Reyes left.", ["Ana Reyes > described:city > Mayor"]],
    [
      "The city of Elmstead said no. Elmstead Mayor Ana Reyes met Mayor Tove Dahl.",
      ["Ana Reyes > body:elmstead > Mayor", "Tove Dahl > - > Mayor"],
    ],
    ["They met.\n\n## The other chair\n\nTove Dahl left Bergen.", ["Tove Dahl > - > "]],
    ["Highlands and Isles MSP Tove Dahl left.", ["Tove Dahl > - > Highlands and Isles MSP"]],
    [
      "Norway's Havna, which runs a ferry, sold it. Its spokesman, Odd Berge, left.",
      ["Odd Berge > body:havna > spokesman"],
    ],
    ["Norway's fisheries minister, Kari Solheim, left Bergen.", ["Kari Solheim > state:NO > fisheries minister"]],
    ["Kari Solheim, Norway's fisheries minister, left Bergen.", ["Kari Solheim > state:NO > fisheries minister"]],
    [
      "Rashid Temir, secretary of the National Security Council and head of the Kazakh delegation, spoke first.",
      ["Rashid Temir > state:KZ > secretary of the National Security Council; head of the Kazakh delegation"],
    ],
    [
      "The Danish side was led by Mette Holm, who was joined by Jens Friis and Lars Toft.",
      ["Mette Holm > state:DK > ", "Jens Friis > state:DK > ", "Lars Toft > state:DK > "],
    ],
    [
      "President Daniel Ortiz's special envoy, Carlos Pinto, and his brother-in-law, Luis Vera, flew to Quito.",
      ["Daniel Ortiz > - > President", "Carlos Pinto > - > special envoy", "Luis Vera > - > brother-in-law"],
    ],
    [
      "Peru's newly appointed chief negotiator, Rosa Quispe, said little.",
      ["Rosa Quispe > state:PE > new chief negotiator"],
    ],
    [
      "Adel Mansour stepped into the chief negotiator role after Karim Saleh resigned.",
      ["Adel Mansour > - > new chief negotiator", "Karim Saleh > - > former chief negotiator"],
    ],
    [
      "Olu Adeyemi replaced Chidi Nwosu as head of the Nigerian delegation.",
      [
        "Olu Adeyemi > state:NG > new head of the Nigerian delegation",
        "Chidi Nwosu > state:NG > former head of the Nigerian delegation",
      ],
    ],
    [
      "Marta Ruiz, who resigned as trade minister of Chile in May, declined to comment.",
      ["Marta Ruiz > state:CL > former trade minister"],
    ],
    [
      "Former Kenyan president Joseph Otieno is the mediator.",
      ["Joseph Otieno > state:KE > former president; mediator"],
    ],
    ["Talks began. Then President Joseph Otieno of Kenya rang.", ["Joseph Otieno > state:KE > President"]],
    [
      "European Commission President Ursula Albrecht called NATO Secretary General Mark Visser.",
      ["Ursula Albrecht > org:eu > President", "Mark Visser > org:nato > Secretary General"],
    ],
    ["The RMT's general secretary, Mick Dunne, rejected it.", ["Mick Dunne > org:rmt > general secretary"]],
    [
      "Maria dos Santos, who leads the Harbour Workers Union's bargaining team, called it an insult.",
      ["Maria dos Santos > body:harbour workers union > leader of the Harbour Workers Union's bargaining team"],
    ],
    [
      "Atlas Metals chief executive Brian O'Connell met the United Metalworkers union, whose president, Carla Reyes, was late.",
      [
        "Brian O'Connell > body:atlas metals > chief executive",
        "Carla Reyes > body:united metalworkers union > president",
      ],
    ],
    [
      "Acting foreign minister Sunita Karki and Foreign Ministers Jan Novak and Petr Dvorak met.",
      [
        "Sunita Karki > - > acting foreign minister",
        "Jan Novak > - > Foreign Minister",
        "Petr Dvorak > - > Foreign Minister",
      ],
    ],
    [
      "Deputy Prime Minister and Foreign Minister Dilip Thapa spoke.",
      ["Dilip Thapa > - > Foreign Minister; Deputy Prime Minister"],
    ],
    [
      "Gen. Abdel Fattah al-Burhani, commander of the Sudanese army, agreed.",
      ["Abdel Fattah al-Burhani > state:SD > commander of the Sudanese army"],
    ],
    [
      "The UN special envoy for Yemen, Hans Grundmann, and Houthi negotiator Abdulmalik al-Ajri met.",
      ["Hans Grundmann > org:un > special envoy for Yemen", "Abdulmalik al-Ajri > org:houthis > negotiator"],
    ],
    ["Sunita Karki, a former ambassador to China, took over.", ["Sunita Karki > - > former ambassador to China"]],
    ["Hamas named Khalil al-Haddad as its chief negotiator.", ["Khalil al-Haddad > org:hamas > new chief negotiator"]],
    [
      "Brazil's Ana Luísa Ferreira and COP31 President-designate Murat Aydin met.",
      ["Ana Luísa Ferreira > state:BR > ", "Murat Aydin > - > designated COP31 President-designate"],
    ],
    ["The AOSIS chair, Josefa Tuilagi, said no.", ["Josefa Tuilagi > org:aosis > chair"]],
    [
      "Russian “foreign minister” Sergei Antonov spoke to Sheikh Mohammed bin Khalid Al Thani, Qatar's prime minister.",
      ["Sergei Antonov > - > ", "Mohammed bin Khalid Al Thani > state:QA > prime minister"],
    ],
    ["Adviser Tom Reed, 54, a lawyer, is not the mediator.", ["Tom Reed > - > Adviser; lawyer"]],
    ["Ministers said Mr Okafor was ill.", ["Okafor > - > "]],
  ])("%s", (text, expected) => {
    expect(people(find(text)).map(tell)).toEqual(expected);
  });
});

describe("forms of one person", () => {
  it.each<[string, string[]]>([
    ["Katrín Jónsdóttir left. Katrín declined.", ["Katrín Jónsdóttir|Katrín"]],
    ["Commerce Minister Wang Lei left. Wang declined.", ["Wang Lei|Wang"]],
    ["Gustavo Mora Urrego left. President Mora declined.", ["Gustavo Mora Urrego|Mora"]],
    ["Negotiator U Thein Maung left. Thein Maung declined.", ["U Thein Maung|Thein Maung"]],
    ["Pieter van der Berg left. Van der Berg declined.", ["Pieter van der Berg|Van der Berg"]],
    ["Oleksandr Petrenskyy left. “No,” Petrensky said.", ["Oleksandr Petrenskyy|Petrensky"]],
    ["Steven J. Witham left. Steve Witham declined. Witham laughed.", ["Steven J. Witham|Steve Witham|Witham"]],
    ["Mr al-Burhani met Yasir al-Attani. Al-Attani left.", ["al-Burhani", "Yasir al-Attani|Al-Attani"]],
    ["Maria Silva met João Silva. Both left.", ["Maria Silva", "João Silva"]],
    ["Israel Kats met Jack London.", ["Israel Kats", "Jack London"]],
    ["Minister Nguyen Hong Thai signed.", ["Nguyen Hong Thai"]],
  ])("%s", (text, expected) => {
    expect(people(find(text)).map((person) => person.forms.join("|"))).toEqual(expected);
  });
});

describe("offices in company, trade and party talks", () => {
  it.each<[string, string[]]>([
    [
      "Japan's top negotiator, Economy Minister Ryosei Akami, left.",
      ["Ryosei Akami > state:JP > Economy Minister; top negotiator"],
    ],
    ["U.S. Treasury Secretary Scott Bonnard called.", ["Scott Bonnard > state:US > Treasury Secretary"]],
    [
      "Minister of Foreign Affairs of Norway, Espen Dahl, called.",
      ["Espen Dahl > state:NO > Minister of Foreign Affairs"],
    ],
    [
      "Norwegian Seafood Federation head Geir Ytter was angry.",
      ["Geir Ytter > body:norwegian seafood federation > head"],
    ],
    ["Boeing's CEO, Kelly Orton, met union negotiators.", ["Kelly Orton > org:boeing > CEO"]],
    [
      "Thai army commander Gen. Pana Klaew and his Cambodian counterpart Lt. Gen. Mao Sophal met.",
      ["Pana Klaew > state:TH > army commander", "Mao Sophal > state:KH > "],
    ],
    [
      "The Steelworkers Federation met. Its general secretary, Ingrid Voss, was late.",
      ["Ingrid Voss > body:steelworkers federation > general secretary"],
    ],
    ["FARC dissidents led by Iván Mora walked out.", ["Iván Mora > org:farc > "]],
    ["The delegates slept in the Greta Hotel in Bergen.", []],
    ["In a hotel off Tamsin Square, the chief executive of Oreval sat.", []],
    [
      "Neil Hardcastle was Veldt Foods's lead negotiator until January.",
      ["Neil Hardcastle > body:veldt foods > former lead negotiator"],
    ],
  ])("%s", (text, expected) => {
    expect(people(find(text)).map(tell)).toEqual(expected);
  });
});

it("makes a body or a place of a single name that no full name introduces", () => {
  const { entities } = find(
    "Veldtra rejected the bid. Veldtra's shareholders will vote. Talks in Osmarra went on, and Osmarra is quiet. Ann Bell said no. Bell left.",
  );
  expect(entities.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    "body Veldtra",
    "place Osmarra",
    "person Ann Bell",
  ]);
});

it("takes what is no part of a full name off it", () => {
  const found = find("Rival Ann Bell spoke. Ann Bell left. Ann Bell Was Headed For Defeat.");
  expect(people(found).map((person) => person.forms)).toEqual([["Ann Bell"]]);
});

describe("what is no person", () => {
  it.each([
    "Speaking aboard Air Force One, Reuters reported talks in New York.",
    "The White House and Downing Street welcomed the Good Friday Agreement.",
    "The Harbour Workers Union and Northline Shipping met in Palm Harbor on Monday.",
    "# Cautious Optimism As Negotiators Return\nTalks went on in Doha.",
    "Foreign Minister and Prime Minister are offices.",
    "Ukrainian officials and the Kremlin said nothing.",
    "The National Security Council met; so did the Ministry of Agriculture and Fisheries.",
    "Turkey, Jordan and Chad abstained.",
    "Friends say the offer was poor. Option C said 14 per cent.",
    "Readers asked us for a sober account of the weekend.",
    "The growers of Val Serena, whose president is ill, said nothing at the Arnold Hill depot.",
  ])("%s", (text) => {
    expect(people(find(text)).map((person) => person.name)).toEqual([]);
  });
});

it("gives mentions in the order of the text, each with its entity, on any text", () => {
  for (const text of [
    "",
    "\n",
    "…",
    "A",
    "the the the",
    "Mr",
    "President",
    "’s",
    "Al- al- -al",
    "U.S.",
    "( Secretary of",
  ]) {
    const { entities, mentions } = find(text);
    expect(mentions.every((mention, i) => mention.start >= (mentions[i - 1]?.start ?? 0))).toBe(true);
    expect(mentions.every((mention) => entities[mention.entity] !== undefined)).toBe(true);
  }
});

it("takes time linear in a text of one line", () => {
  const line = "Mr Reed and the Harbour Workers Union of Norway told President Ann Bell's special envoy that he left. ";
  const time = (times: number) => {
    const text = line.repeat(times).replaceAll(". ", " and ");
    const start = performance.now();
    find(text);
    return performance.now() - start;
  };
  time(20);
  expect(time(800)).toBeLessThan(40 * (time(100) + 20));
});

it("takes the report's own outlet, whole or by its first words, for nobody", () => {
  const text = "The envoy, Lena Okafor, told Radio Sundholm that the port stays shut.";
  expect(people(find(text, "Radio Sundholm International")).map(({ name }) => name)).toEqual(["Lena Okafor"]);
});

it("lets a description stand for nobody whom the report names only later", () => {
  const text =
    "Talks went on in Bergen. Ana Reyes spoke. Boats left. The deputy minister wants a guarantee.\n\nDeputy Minister Omar Haddad of Jordan arrived in the evening.";
  const found = find(text);
  const haddad = found.entities.findIndex((entity) => entity.name === "Omar Haddad");
  expect(found.mentions.filter((m) => m.entity === haddad && m.form === "description")).toEqual([]);
});
