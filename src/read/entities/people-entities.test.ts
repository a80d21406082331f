import { describe, expect, it } from "vitest";
import { find, people, tell } from "../../../test/find-entities.js";

describe("for whom people speak, by what the sentence says of them", () => {
  it.each<[string, string[]]>([
    [
      "The head of the Tidal Energy Office (TEO), Jonas Weir, left. The TEO said nothing.",
      ["Jonas Weir > body:tidal energy office > head of the Tidal Energy Office"],
    ],
    [
      "Norwegian Trade Ministry spokeswoman Kari Solheim left.",
      ["Kari Solheim > state:NO > Trade Ministry spokeswoman"],
    ],
    ["Norwegian Energy and Trade Minister Kari Holm left.", ["Kari Holm > state:NO > Energy and Trade Minister"]],
    ["Jonas Weir, who chairs the Harbour Fund, left.", ["Jonas Weir > body:harbour fund > chair of the Harbour Fund"]],
    [
      "Jonas Weir, who once led the Harbour Union, left.",
      ["Jonas Weir > body:harbour union > former leader of the Harbour Union"],
    ],
    [
      "Lena Horn, who chairs the Harbour Union's Bergen branch, left.",
      ["Lena Horn > body:harbour union > chair of the Harbour Union's Bergen branch"],
    ],
    [
      "Lena Horn, president of the Norwegian Shippers Council, left.",
      ["Lena Horn > body:norwegian shippers council > president of the Norwegian Shippers Council"],
    ],
    ["The Harbour Fund thanks Commissioner Lena Horn.", ["Lena Horn > - > Commissioner"]],
    ["The head of UNICEF, Lena Horn, left.", ["Lena Horn > org:unicef > head"]],
    ["Jonas Weir, who leads a quiet life, left.", ["Jonas Weir > - > "]],
    [
      "Lena Horn came on a bicycle. The chair of the Harbour Fund had a bell.",
      ["Lena Horn > body:harbour fund > chair of the Harbour Fund"],
    ],
    ["Lena Horn, a nurse, came on a bicycle. The chair of the Harbour Fund had a bell.", ["Lena Horn > - > nurse"]],
    ["Lena Horn came with Jonas Weir. The chair of the Harbour Fund left.", ["Lena Horn > - > ", "Jonas Weir > - > "]],
    ["Ana Reyes, Veltoria's ports minister, left.", ["Ana Reyes > state:veltoria > ports minister"]],
    [
      "For Norway: Trade Minister Kari Holm, with Lena Horn. For Peru: Rosa Quispe, in place of Luis Vera.",
      [
        "Kari Holm > state:NO > Trade Minister",
        "Lena Horn > state:NO > ",
        "Rosa Quispe > state:PE > ",
        "Luis Vera > state:PE > ",
      ],
    ],
    ["Lena Horn, head of freight at the city's lender Velmer, left.", ["Lena Horn > body:velmer > head of freight"]],
    ["Quebec wants a longer term. Quebec's negotiator, Ana Reyes, left.", ["Ana Reyes > state:quebec > negotiator"]],
    ["Quebec is cold. In Quebec, Ana Reyes left.", ["Ana Reyes > - > "]],
    ["Ana Reyes, Veltania's foreign minister, left.", ["Ana Reyes > state:veltania > foreign minister"]],
    [
      "Peru's envoy, Rosa Quispe, took over the talks last month from Luis Vera. She left.",
      ["Rosa Quispe > state:PE > envoy", "Luis Vera > state:PE > "],
    ],
    ["Rosa Quispe of Peru met Luis Vera after she took over.", ["Rosa Quispe > state:PE > ", "Luis Vera > - > "]],
    ["Owen Brandt, of the campaign group Ferries First, left.", ["Owen Brandt > body:ferries first > "]],
    ["Owen Brandt, of the anglers' lobby group Travellers North, left.", ["Owen Brandt > body:travellers north > "]],
    [
      "Ilka Moor, the former judge who leads the Danish team, left.",
      ["Ilka Moor > state:DK > former judge; leader of the Danish team"],
    ],
    ["Owen Brandt, from Bergen in Norway, left.", ["Owen Brandt > - > "]],
    [
      "Lena Horn of Norway, who chairs the Harbour Fund, left.",
      ["Lena Horn > body:harbour fund > chair of the Harbour Fund"],
    ],
    ["Lena Horn of Norway, who speaks for the Harbour Union, left.", ["Lena Horn > body:harbour union > "]],
    [
      "Norway blamed the Harbour Union. Its general secretary, Owen Brandt, left.",
      ["Owen Brandt > body:harbour union > general secretary"],
    ],
    [
      "The Harbour Union met Acme Holdings. Later the day got long. The union gave way. Its director, Owen Brandt, left.",
      ["Owen Brandt > body:harbour union > director"],
    ],
    [
      "It thanked the delegation of Norway, headed by Mr Jon Weir, and that of Peru, headed by Ms Ana Paz, for the talks held under the chair of Tom Vale.",
      ["Jon Weir > state:NO > ", "Ana Paz > state:PE > ", "Tom Vale > - > "],
    ],
    [
      "Norwegian State Minister for Foreign Affairs Tora Weir Holm left.",
      ["Tora Weir Holm > state:NO > State Minister for Foreign Affairs"],
    ],
    [
      "The head of the Harbour Fund, Jonas Weir, who was a member of the Norwegian delegation, left.",
      ["Jonas Weir > state:NO > head of the Harbour Fund"],
    ],
    ["The European trade commissioner, Lena Horn, left.", ["Lena Horn > org:eu > European trade commissioner"]],
    ["The EU waited. The president of the Commission, Lena Horn, left.", ["Lena Horn > org:eu > president"]],
    [
      "The Harbour Fund's head of mission in Bergen, Lena Horn, left.",
      ["Lena Horn > body:harbour fund > head of mission"],
    ],
    [
      "Rosa Quispe took over as Peru's chief negotiator in May from Luis Vera.",
      ["Rosa Quispe > state:PE > new chief negotiator", "Luis Vera > state:PE > former chief negotiator"],
    ],
    [
      "Lena Horn was until last month the Harbour Fund's treasurer.",
      ["Lena Horn > body:harbour fund > former treasurer"],
    ],
    [
      "Peru's envoy, Luis Vera, was sacked by Premier Rosa Quispe.",
      ["Luis Vera > state:PE > former envoy", "Rosa Quispe > state:PE > Premier"],
    ],
    [
      "They met the Peruvian lender Altamar. Rosa Quispe, who bargains for the Peruvian lender, left.",
      ["Rosa Quispe > body:altamar > "],
    ],
    ["Skipper Owen Weir left. A resident, Lena Horn, stayed.", ["Owen Weir > - > Skipper", "Lena Horn > - > resident"]],
    ["Mayor of County Holt Lena Horn left.", ["Lena Horn > - > Mayor of County Holt"]],
    [
      "Lena Horn led the Harbour Union's team. She stepped in after Owen Vik, the deputy chairman, left.",
      ["Lena Horn > body:harbour union > ", "Owen Vik > body:harbour union > deputy chairman"],
    ],
    [
      "Owen Vik, the former head of the fleet, was the Harbour Union's chief negotiator until May.",
      ["Owen Vik > body:harbour union > former head of the fleet; former chief negotiator"],
    ],
    ["The talks were led for the Harbour Union by Lena Horn.", ["Lena Horn > body:harbour union > "]],
    [
      "Lena Horn, a skipper in Hull who chairs the union's committee of crews, left. The Harbour Union spoke.",
      ["Lena Horn > body:harbour union > skipper; chair of the union's committee of crews"],
    ],
    [
      "Lena Horn, 41, who heads an association of 90 pilots, left.",
      ["Lena Horn > - > head of an association of 90 pilots"],
    ],
    ["Labour's transport spokesman, Owen Vik, left.", ["Owen Vik > body:labour > transport spokesman"]],
    ["The Labor Party left. Labor leader Lena Horn stayed until Labor Day.", ["Lena Horn > body:labor party > leader"]],
    ["Greens leader Lena Horn left.", ["Lena Horn > body:greens > leader"]],
    [
      "Owen Vik, the mill's manager, who came along as part of the Harbour Union's team, left.",
      ["Owen Vik > body:harbour union > manager"],
    ],
    ["The Norwegian delegation left. Owen Vik, the delegation's fleet specialist, smiled.", ["Owen Vik > state:NO > "]],
    [
      "The Harbour Workers Union (HWF) left. HWF spokeswoman Lena Horn said so.",
      ["Lena Horn > body:harbour workers union > spokeswoman"],
    ],
    ["At 9:50pm Admiral Owen Vik left.", ["Owen Vik > - > Admiral"]],
    ["They hailed Lena Horn as Norwegian crews left.", ["Lena Horn > - > "]],
    ["The Norwegian engineer Lena Horn left.", ["Lena Horn > - > engineer"]],
    [
      "Acme Holdings has had no plan since chief executive Lena Horn resigned.",
      ["Lena Horn > body:acme holdings > former chief executive"],
    ],
    ["After talks with Acme Holdings, chief executive Lena Horn spoke.", ["Lena Horn > - > chief executive"]],
    ["The Harbour Union said that chief executive Lena Horn lied.", ["Lena Horn > - > chief executive"]],
    [
      "Norwegian Deputy Transport Minister Admiral Owen Vik left.",
      ["Owen Vik > state:NO > Deputy Transport Minister; Admiral"],
    ],
    ["The opposition Union for the Commons, whose members had left, said no.", []],
    ["Depth is told in FTM, which pilots of the port chose. FTM it is.", []],
    ["Will Brandt Island teachers walk out?", []],
    ["They will stay for days. 'Days, not weeks', the papers said.", []],
    ["The Minister for Transport says she is not there yet.", []],
    ["The board met at 9:42 PM EDT on Monday.", []],
    ["The talks at the Palace Brandt went on until St Swithin’s Day off the Place des Brumes.", []],
  ])("%s", (text, expected) => expect(people(find(text)).map(tell)).toEqual(expected));
});

describe("bodies that the words beside their names tell", () => {
  it.each<[string, string[]]>([
    ["The Harbour Health Executive Agency (HHEA) said no.", ["Harbour Health Executive Agency"]],
    ["They signed the Service Charge Agreement (SCA).", []],
    ["The Labour Party said no. Labour's leader, Lena Horn, left.", ["Labour Party"]],
    ["The Greens were angry. The Green Party said no.", ["Green Party"]],
    ["The Greens were angry with Labour.", ["Greens", "Labour"]],
    ["The trade body Tidewater North said no.", ["Tidewater North"]],
    ["The operator Jonas Weir left.", []],
    ["What Peruvian lender Casa Lumen sold is unknown. Casa Lumen paid.", ["Casa Lumen"]],
    ["The church group Casa da Lumen said no.", ["Casa da Lumen"]],
    ["The Rally for the Commons said no.", ["Rally for the Commons"]],
    ["For Havna, which insures skippers, it costs a lot.", ["Havna"]],
    ["They met in Paris, which sells more.", []],
    ["The mill at Velholm, which employs 40, is shut.", []],
    ["The works at Tidefer, which owns four cranes, said no.", []],
    ["Tidefer, the northern mills’ lobby, said no.", ["Tidefer"]],
    ["Jonas Weir, the union leader, left.", []],
    ["The Norwegian Anglers' Forum said no.", ["Norwegian Anglers' Forum"]],
    ["They said the group Monday would vote.", []],
    ["Jonas Weir runs a group called Leave Our Bay.", ["Leave Our Bay"]],
    ["Jonas Weir left. His group, Leave Our Bay, wants a vote.", ["Leave Our Bay"]],
    ["Lena Horn works at the port's insurer Velmer.", ["Velmer"]],
    ["The bulk carrier Velmer sank.", []],
    ["The United River Pilots (URP) said no.", ["United River Pilots"]],
    ["“Not so,” said a spokesman for Velmer.", ["Velmer"]],
    ["Ferry office manager Lena Horn left the ferry office. Ferry bosses stayed.", []],
  ])("%s", (text, names) =>
    expect(find(text).entities.flatMap(({ kind, name }) => (kind === "body" ? name : []))).toEqual(names),
  );
});

describe("who has left office", () => {
  it.each<[string, string[]]>([
    ["Lena Horn, the union's chair, resigned on Monday.", ["Lena Horn"]],
    ["Lena Horn, the union's chair, has resigned.", ["Lena Horn"]],
    ["Lena Horn has been sacked by the union.", ["Lena Horn"]],
    ["Rosa Quispe took over the team from Luis Vera.", ["Luis Vera"]],
    ["Lena Horn has not resigned.", []],
    ["Lena Horn may resign on Monday.", []],
    ["Rosa Quispe hopes to succeed Luis Vera.", []],
  ])("%s", (text, names) =>
    expect(people(find(text)).flatMap(({ name, departed }) => (departed ? name : []))).toEqual(names),
  );
});
