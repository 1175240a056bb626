"""The one table of every code and its sentence in Danish and English.

Codes never change their meaning. F: files, S: the shape of an item, Q: references and questions,
C: conditions, R: rules, steps and order, A: answers, U: use of the command.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.content.base import Language

SENTENCES: Final[Mapping[str, tuple[str, str]]] = {
    # F: folders, files and YAML
    "F101": ("mappen {folder} findes ikke", "the folder {folder} does not exist"),
    "F102": (
        "der er flere indhold her ({names}), men ingen af dem hedder {name}",
        "there are several contents here ({names}), but none of them is called {name}",
    ),
    "F103": (
        "pakken {package} i {folder} er ikke Stifinders: den holder ikke indholdet {name}; installér "
        "Stifinder i et miljø for sig",
        "the package {package} in {folder} is not Stifinder's: it does not hold the content {name}; install "
        "Stifinder into an environment of its own",
    ),
    "F104": ("kan ikke læses ({reason})", "cannot be read ({reason})"),
    "F105": (
        "filen er større end {limit} MB; del den op efter emne",
        "the file is larger than {limit} MB; split it by subject",
    ),
    "F106": (
        "indholdet er i alt større end {limit} MB; resten er ikke læst",
        "the content is larger than {limit} MB in all; the rest was not read",
    ),
    "F107": (
        "ikke UTF-8: byten {found} hører ikke til en tekst; gem filen som UTF-8",
        "not UTF-8: the byte {found} is no part of a text; save the file as UTF-8",
    ),
    "F108": (
        "filen begynder med et usynligt tegn (BOM); gem den som UTF-8 uden BOM",
        "the file begins with an invisible sign (BOM); save it as UTF-8 without BOM",
    ),
    "F109": ("tabulatortegn; brug mellemrum", "a tab; use spaces"),
    "F110": ("YAML kan ikke læses her: {problem}", "YAML cannot be read here: {problem}"),
    "F111": ("filen er tom", "the file is empty"),
    "F112": (
        "endnu et dokument (---) i samme fil; hver fil er ét",
        "another document (---) in the same file; each file is one",
    ),
    "F113": ("mere end {limit} niveauer inde i hinanden", "more than {limit} levels inside each other"),
    "F114": (
        "{name}: ankre og henvisninger i YAML bruges ikke; skriv det ud",
        "{name}: YAML anchors and aliases are not used; write it out",
    ),
    "F115": ("<<: fletning bruges ikke; skriv det ud", "<<: merging is not used; write it out"),
    "F116": ("mærket {name} bruges ikke", "the tag {name} is not used"),
    "F117": (
        "nøglen '{key}' står to gange; første gang på linje {first}",
        "the key '{key}' is there twice; first on line {first}",
    ),
    "F118": (
        "en nøgle skal være en tekst, men her står {found}; sæt den i anførselstegn, hvis den er ment sådan",
        "a key must be a text, but this is {found}; put it in quotes if it is meant as one",
    ),
    "F119": (
        "filen skal være en liste, hvor hvert element begynder med '- id:', men her står {found}",
        "the file must be a list whose items each begin with '- id:', but this is {found}",
    ),
    "F120": ("'{name}' er ikke en mappe med indhold", "'{name}' is no folder of content"),
    "F121": (
        "mere end {limit} fejl i filen; resten vises ikke",
        "more than {limit} faults in the file; the rest is not shown",
    ),
    "F122": ("tegnet {found} må ikke stå i en tekst", "the character {found} may not stand in a text"),
    "F123": (
        "filen {file} med regelsættets navn og version mangler",
        "the file {file} with the rule set's name and version is missing",
    ),
    "F124": (
        "et kolon her ser ud som en ny nøgle; sæt teksten i anførselstegn",
        "a colon here looks like a new key; put the text in quotes",
    ),
    "F125": (
        "'{name}' læses ikke: filer med indhold ender på .yaml og ligger direkte i mappen",
        "'{name}' is not read: files of content end in .yaml and lie directly in the folder",
    ),
    "F126": (
        "regelsættet skal være nøgler og værdier, men her står {found}",
        "the rule set must be keys and values, but this is {found}",
    ),
    "F127": (
        "et element skal være nøgler og værdier, men her står {found}",
        "an item must be keys and values, but this is {found}",
    ),
    "F128": (
        "YAML kan ikke læses her: {problem}; det begynder på linje {start}",
        "YAML cannot be read here: {problem}; it begins on line {start}",
    ),
    # S: the shape of an item
    "S201": ("ukendt nøgle '{key}'", "unknown key '{key}'"),
    "S202": ("nøglen '{key}' mangler", "the key '{key}' is missing"),
    "S203": (
        "sproget '{key}' mangler; hver tekst står på dansk (da) og engelsk (en)",
        "the language '{key}' is missing; every text is in Danish (da) and English (en)",
    ),
    "S204": (
        "her skal stå en tekst eller et id, men her står {found}; sæt det i anførselstegn, "
        "hvis det er ment sådan",
        "this must be a text or an id, but it is {found}; put it in quotes if it is meant as one",
    ),
    "S205": ("her skal stå en liste, men her står {found}", "this must be a list, but it is {found}"),
    "S206": (
        "her skal stå nøgler og værdier, men her står {found}",
        "this must be keys and values, but it is {found}",
    ),
    "S207": (
        "her skal stå et helt tal, men her står {found}",
        "this must be a whole number, but it is {found}",
    ),
    "S208": (
        "her skal stå true eller false, men her står {found}",
        "this must be true or false, but it is {found}",
    ),
    "S209": (
        "'{found}' er ikke et id: små bogstaver først, så bogstaver og tal, delt af punktum, bindestreg, _",
        "'{found}' is not an id: a small letter first, then letters and digits, parted by dot, hyphen, _",
    ),
    "S211": ("teksten er tom", "the text is empty"),
    "S212": ("listen er tom", "the list is empty"),
    "S213": (
        "her skal stå en af: {allowed}; her står {found}",
        "this must be one of: {allowed}; it is {found}",
    ),
    "S214": (
        "her skal stå en dato som ÅÅÅÅ-MM-DD, men her står {found}",
        "this must be a date like YYYY-MM-DD, but it is {found}",
    ),
    "S215": (
        "tallet {found} er for lille; det mindste er {least}",
        "the number {found} is too small; the least is {least}",
    ),
    "S216": (
        "'{found}' er ikke en adresse, der begynder med https://",
        "'{found}' is not an address that begins with https://",
    ),
    "S217": (
        "'{found}' har en fast betydning og kan ikke være et id",
        "'{found}' has a meaning of its own and cannot be an id",
    ),
    "S218": ("id'et '{found}' er for langt", "the id '{found}' is too long"),
    "S219": (
        "her skal stå en tekst på to sprog, {{da: …, en: …}}, men her står {found}",
        "this must be a text in two languages, {{da: …, en: …}}, but it is {found}",
    ),
    "S220": (
        "et komma slutter en tekst inde i {{…}}, så '{key}' blev en nøgle; sæt teksten i anførselstegn",
        "a comma ends a text inside {{…}}, so '{key}' became a key; put the text in quotes",
    ),
    "S299": ("kan ikke bruges: {problem}", "cannot be used: {problem}"),
    "S300": (
        "rækken har hverken 'when' eller 'otherwise'; den skal have det ene",
        "the row has neither 'when' nor 'otherwise'; it must have one of them",
    ),
    "S301": (
        "rækken har både 'when' og 'otherwise'; den skal have det ene",
        "the row has both 'when' and 'otherwise'; it must have one of them",
    ),
    "S302": (
        "'otherwise' hører til i tabellens sidste række",
        "'otherwise' belongs in the last row of the table",
    ),
    "S303": (
        "et ja/nej-spørgsmål har altid svarene yes og no og ingen 'options'",
        "a yes_no question always has the answers yes and no, and no 'options'",
    ),
    "S304": (
        "'says_not' mangler: udsagnet, som svaret no gør sandt",
        "'says_not' is missing: the statement that 'no' makes true",
    ),
    "S305": (
        "et spørgsmål af slagsen {kind} har mindst {least} svarmuligheder",
        "a question of kind {kind} has at least {least} options",
    ),
    "S306": ("'{value}' står to gange", "'{value}' is there twice"),
    "S307": ("værdien '{value}' har ingen tekst i 'labels'", "the value '{value}' has no text in 'labels'"),
    "S309": (
        "en vej til patienterne har værdierne open, conditional og closed, og ingen andre",
        "a route has the values open, conditional and closed, and no others",
    ),
    "S310": (
        "'conditions' hører kun til en vejs række til 'conditional'",
        "'conditions' belong only to a route's row to 'conditional'",
    ),
    "S311": (
        "reglen har hverken 'when' eller 'for'; gælder den altid, så skriv 'always: true'",
        "the rule has neither 'when' nor 'for'; if it holds always, write 'always: true'",
    ),
    "S312": ("vejen mangler 'summary': hvad den er", "the route has no 'summary': what it is"),
    "S313": (
        "'summary' hører kun til en vej; dette har ingen 'pursued'",
        "'summary' belongs only to a route; this has no 'pursued'",
    ),
    "S314": (
        "en frist har netop én af within, before og every",
        "a due time has exactly one of within, before and every",
    ),
    "S315": (
        "'of' mangler: begivenheden, som '{key}' regnes fra",
        "'of' is missing: the event that '{key}' is counted from",
    ),
    "S316": (
        "varigheden er {kind} og skal have 'unit' og 'min' eller 'max'",
        "the length is {kind} and must have 'unit' and 'min' or 'max'",
    ),
    "S317": ("min ({min}) er større end max ({max})", "min ({min}) is larger than max ({max})"),
    "S318": ("varigheden er {kind} og har ingen '{key}'", "the length is {kind} and has no '{key}'"),
    "S319": ("'says_not' hører kun til ja og nej", "'says_not' belongs only to yes and no"),
    "S320": ("gælder til {ends}, men først fra {begins}", "in force until {ends}, but only from {begins}"),
    "S321": ("en milepæl samler kun og har ingen 'takes'", "a milestone only gathers and has no 'takes'"),
    "S322": ("historien står med det nyeste først", "the history has the newest first"),
    "S323": (
        "historiens nyeste version er {found}, men regelsættets er {version}",
        "the newest version in the history is {found}, but the rule set's is {version}",
    ),
    "S325": (
        "en invariant har enten 'then' eller 'independent'",
        "an invariant has either 'then' or 'independent'",
    ),
    "S326": ("'of' hører kun til 'independent'", "'of' belongs only to 'independent'"),
    "S327": ("'then' kræver intet", "'then' demands nothing"),
    "S328": (
        "'of' mangler: de fakta, udfaldet ikke må afhænge af",
        "'of' is missing: the facts the outcome must not depend on",
    ),
    "S329": ("'when' bruges ikke sammen med 'independent'", "'when' is not used together with 'independent'"),
    "S330": (
        "'always' hører kun til en regel uden 'when' og 'for'",
        "'always' belongs only to a rule without 'when' and 'for'",
    ),
    # Q: references and questions
    "Q101": (
        "der er intet spørgsmål og ingen følgeslutning '{id}'",
        "there is no question or finding '{id}'",
    ),
    "Q102": ("der er ingen sektion '{id}'", "there is no section '{id}'"),
    "Q103": ("der er intet trin '{id}'", "there is no step '{id}'"),
    "Q104": ("der er intet belæg '{id}'", "there is no claim '{id}'"),
    "Q105": ("der er ingen kilde '{id}'", "there is no source '{id}'"),
    "Q106": ("der er ingen myndighed '{id}'", "there is no authority '{id}'"),
    "Q107": ("der er ingen aktør '{id}'", "there is no actor '{id}'"),
    "Q108": ("der er ingen aktør eller myndighed '{id}'", "there is no actor or authority '{id}'"),
    "Q109": ("der er ingen fase '{id}'", "there is no phase '{id}'"),
    "Q110": ("der er intet dokument '{id}'", "there is no document '{id}'"),
    "Q111": ("der er intet åbent spørgsmål '{id}'", "there is no open question '{id}'"),
    "Q112": ("der er ingen vej '{id}'", "there is no route '{id}'"),
    "Q113": ("der er intet spørgsmål '{id}'", "there is no question '{id}'"),
    "Q114": ("der er ingen udgang '{id}'", "there is no exit '{id}'"),
    "Q115": ("intet trin har mærket '{id}'", "no step has the tag '{id}'"),
    "Q116": ("der er ingen følgeslutning '{id}'", "there is no finding '{id}'"),
    "Q117": ("'{id}' er ikke en vej: den har ingen 'pursued'", "'{id}' is no route: it has no 'pursued'"),
    "Q201": ("id'et '{id}' findes allerede i {first}", "the id '{id}' exists already at {first}"),
    "Q202": (
        "'{id}' er også et spørgsmål i {first}; spørgsmål og følgeslutninger deler navne",
        "'{id}' is also a question at {first}; questions and findings share their names",
    ),
    "Q301": ("'{fact}' har ingen værdi '{value}'", "'{fact}' has no value '{value}'"),
    "Q302": ("der er ingen værdi '{value}' at sætte tekst på", "there is no value '{value}' to label"),
    "Q303": (
        "'{question}' kan have flere svar; skriv en liste: [{value}]",
        "'{question}' can have several answers; write a list: [{value}]",
    ),
    "Q304": ("'{question}' har ét svar, ikke en liste", "'{question}' has one answer, not a list"),
    "Q305": (
        "trinnet '{step}' står både i '{first}' og '{second}'",
        "the step '{step}' is both in '{first}' and '{second}'",
    ),
    "Q401": (
        "'{name}' findes ikke efter denne ændring; her står, hvad det gamle navn blev til",
        "'{name}' does not exist after this change; this is what the old name became",
    ),
    "Q402": (
        "'{name}' findes stadig, men er angivet som omdøbt eller fjernet",
        "'{name}' still exists, but is listed as renamed or removed",
    ),
    # C: conditions
    "C101": (
        "der er intet spørgsmål og ingen følgeslutning '{fact}'",
        "there is no question or finding '{fact}'",
    ),
    "C102": ("'{fact}' har ingen værdi '{value}'", "'{fact}' has no value '{value}'"),
    "C103": (
        "'{fact}' spørges der altid om, så den er aldrig n/a",
        "'{fact}' is always asked, so it is never n/a",
    ),
    "C104": (
        "unknown er brugerens tvivl; kun en regel må nævne den, og ikke under 'not'",
        "unknown is the user's doubt; only a rule may name it, and not under 'not'",
    ),
    "C105": (
        "en regel med lovens kraft kan ikke hvile på unknown, brugerens tvivl",
        "a rule with the force of law cannot rest on unknown, the user's doubt",
    ),
    "C106": (
        "en betingelse er {{spørgsmål: svar}}, men her står {found}",
        "a condition is {{question: answer}}, but this is {found}",
    ),
    "C107": ("betingelsen er tom: {key}", "the condition is empty: {key}"),
    "C108": (
        "værdien af '{fact}' er et id eller en liste af id'er, men her står {found}",
        "the value of '{fact}' is an id or a list of ids, but this is {found}",
    ),
    "C109": (
        "[] betyder 'ingen af dem' og passer kun til spørgsmål med flere svar, ikke til '{fact}'",
        "[] means 'none of them' and fits only questions with several answers, not '{fact}'",
    ),
    "C110": (
        "'{fact}' er en følgeslutning; kun et svar kan være unknown",
        "'{fact}' is a finding; only an answer can be unknown",
    ),
    "C111": (
        "'{key}' tager en liste af betingelser, men her står {found}",
        "'{key}' takes a list of conditions, but this is {found}",
    ),
    "C112": ("'{value}' står to gange", "'{value}' is there twice"),
    "C113": ("'{fact}' er en følgeslutning og er aldrig n/a", "'{fact}' is a finding and is never n/a"),
    "C201": (
        "betingelsen har for mange tilfælde, når den skrives ud; del den med en mellemliggende følgeslutning",
        "the condition has too many cases when written out; divide it by an intermediate finding",
    ),
    # R: rules, steps and order
    "R101": ("afhænger af sig selv: {circle}", "depends on itself: {circle}"),
    "R102": ("trinnet kommer før sig selv: {circle}", "the step comes before itself: {circle}"),
    "R201": (
        "'{claim}' er erfaring og bærer kun practice eller programme-advice, ikke {force}",
        "'{claim}' is experience and supports only practice or programme-advice, not {force}",
    ),
    # A: answers
    "A101": ("filen findes ikke", "the file does not exist"),
    "A102": ("det er en mappe; her skal stå en fil med svar", "it is a folder; a file of answers is needed"),
    "A103": ("der er ikke adgang til at læse filen", "there is no permission to read the file"),
    "A104": (
        "filen er større end {limit} MB; svar fylder meget mindre, så er det den rigtige fil?",
        "the file is larger than {limit} MB; answers are much smaller, so is it the right file?",
    ),
    "A105": (
        "det er ikke en tekstfil; svar er en tekst i YAML eller JSON",
        "it is no text file; answers are a text in YAML or JSON",
    ),
    "A106": (
        "svar står som 'spørgsmål: svar', men her står {found}",
        "answers are written 'question: answer', but this is {found}",
    ),
    "A107": (
        "filen er tom; svar står som 'spørgsmål: svar'",
        "the file is empty; answers are written 'question: answer'",
    ),
    "A201": ("der er intet spørgsmål '{question}'", "there is no question '{question}'"),
    "A202": (
        "'{question}' er en følgeslutning, som drages af svarene; den kan ikke besvares",
        "'{question}' is a finding drawn from the answers; it cannot be answered",
    ),
    "A203": (
        "'{question}' har intet svar '{answer}'; der er {allowed}",
        "'{question}' has no answer '{answer}'; there are {allowed}",
    ),
    "A204": (
        "et svar er en tekst, men her står {found}; sæt det i anførselstegn, hvis det er ment sådan",
        "an answer is a text, but this is {found}; put it in quotes if it is meant as one",
    ),
    "A205": (
        "'{question}' har ét svar, men her står en liste",
        "'{question}' has one answer, but this is a list",
    ),
    "A206": (
        "'{question}' kan have flere svar; skriv en liste: [{answer}]",
        "'{question}' can have several answers; write a list: [{answer}]",
    ),
    "A207": ("'{answer}' står to gange", "'{answer}' is there twice"),
    "A208": (
        "unknown er ikke et svar blandt flere; skriv det alene: '{question}: unknown'",
        "unknown is not one answer among several; write it alone: '{question}: unknown'",
    ),
    "A209": (
        "n/a skrives ikke: lad spørgsmålet ude, hvis det ikke passer",
        "n/a is not written: leave out the question if it does not apply",
    ),
    "A210": (
        "svaret mangler; skriv unknown, hvis det ikke vides endnu, eller lad spørgsmålet ude",
        "the answer is missing; write unknown if it is not known yet, or leave out the question",
    ),
    "A211": (
        "'{key}' siger, hvad svarene blev gemt med, {{ruleset: …, version: …}}, men her står {found}",
        "'{key}' says what the answers were saved with, {{ruleset: …, version: …}}, but this is {found}",
    ),
    "A301": (
        "svarene er gemt med version {old} af regelsættet; det er nu version {new}",
        "the answers were saved with version {old} of the rule set; it is now version {new}",
    ),
    "A302": ("spørgsmålet '{old}' hedder nu '{new}'", "the question '{old}' is now called '{new}'"),
    "A303": (
        "svaret '{old}' på '{question}' hedder nu '{new}'",
        "the answer '{old}' to '{question}' is now called '{new}'",
    ),
    "A304": (
        "spørgsmålet '{question}' findes ikke længere; svaret '{answer}' er ikke brugt",
        "the question '{question}' does not exist any more; the answer '{answer}' was not used",
    ),
    "A305": (
        "'{question}' har ikke længere svaret '{answer}'; det er ikke brugt",
        "'{question}' does not have the answer '{answer}' any more; it was not used",
    ),
    "A306": (
        "spørgsmålet '{question}' er kommet til og ikke besvaret",
        "the question '{question}' is new and not answered",
    ),
    "A307": (
        "svarene er gemt med regelsættet '{old}', men dette er '{new}'",
        "the answers were saved with the rule set '{old}', but this is '{new}'",
    ),
    "A308": (
        "svarene er gemt med version {old}, som dette regelsæt (version {new}) ikke kender",
        "the answers were saved with version {old}, which this rule set (version {new}) does not know",
    ),
    "A309": (
        "flere gamle svar hører nu til '{question}' og siger hver sit; svar på det igen",
        "several old answers now belong to '{question}' and differ; answer it again",
    ),
    # U: use of the command
    "U101": ("der er ingen kommando '{name}'", "there is no command '{name}'"),
    "U102": ("der er intet tilvalg '{name}' her", "there is no option '{name}' here"),
    "U103": ("{name} mangler", "{name} is missing"),
    "U104": (
        "'{found}' kan ikke bruges her; der er {allowed}",
        "'{found}' cannot be used here; there are {allowed}",
    ),
    "U105": ("kan ikke bruges: {problem}", "cannot be used: {problem}"),
    "U106": ("tilvalget '{name}' mangler sin værdi", "the option '{name}' is without its value"),
    "U107": ("'{found}' er for meget", "'{found}' is too much"),
    "U201": (
        "'{found}' er ikke en dato; skriv den som ÅÅÅÅ-MM-DD",
        "'{found}' is not a date; write it as YYYY-MM-DD",
    ),
    "U202": (
        "der kan planlægges for datoer fra {first} til {last}, ikke for {found}",
        "plans can be made for dates from {first} to {last}, not for {found}",
    ),
    "U203": (
        "der er intet skridt, ingen vej og ingen følgeslutning '{name}'",
        "there is no step, route or finding '{name}'",
    ),
    "U204": (
        "der er ingen slags '{name}'; der er {allowed}",
        "there is no kind '{name}'; there are {allowed}",
    ),
    "U205": (
        "en PDF kan ikke vises i en terminal; skriv den til en fil med --output",
        "a PDF cannot be shown in a terminal; write it to a file with --output",
    ),
    "U206": (
        "filen holder svarene og overskrives ikke; vælg et andet navn",
        "the file holds the answers and is not overwritten; choose another name",
    ),
    "U207": (
        "filen findes allerede; fortsæt den med --answers, eller vælg et andet navn",
        "the file exists already; continue it with --answers, or choose another name",
    ),
    "U301": (
        "mappen {folder} findes ikke; intet er skrevet",
        "the folder {folder} does not exist; nothing was written",
    ),
    "U302": ("kan ikke skrives ({reason})", "cannot be written ({reason})"),
    "U303": ("der er ikke adgang til at skrive her", "there is no permission to write here"),
    "U304": ("der er ikke plads til mere; intet er ændret", "there is no space left; nothing was changed"),
    "U305": (
        "det er en mappe; her skal stå navnet på en fil",
        "it is a folder; the name of a file is needed",
    ),
    "U901": (
        "en fejl i Stifinder selv ({problem}); meld den med kommandoen og denne linje, "
        "STIFINDER_DEBUG=1 viser hvor",
        "a fault of Stifinder itself ({problem}); report it with the command and this line, "
        "STIFINDER_DEBUG=1 shows where",
    ),
}
"""Code -> (Danish, English); `{name}` stands for a detail of the fault."""

DID_YOU_MEAN: Final[Mapping[Language, str]] = {"da": "mente du", "en": "did you mean"}


def sentence(code: str, language: Language, details: Mapping[str, str]) -> str:
    """The sentence of a code with its details filled in, on one line.

    A detail `nearest` that is not empty is offered as what may have been meant.
    """
    danish, english = SENTENCES[code]
    filled = (danish if language == "da" else english).format_map(details)
    if details.get("nearest"):
        filled += f"; {DID_YOU_MEAN[language]} {details['nearest']}?"
    return " ".join(filled.split())
