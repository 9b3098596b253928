# Wat Tweestap afdrukt of opslaat: de herstelcodes en de herstelsleutel.
# Elke tekst staat op papier dat zonder de app erbij wordt gelezen.

# Namen van opgeslagen bestanden, zonder extensie: kleine letters a-z en streepjes, die elk systeem aanneemt.
paper-file-recovery-codes = herstelcodes
paper-file-recovery-key = herstelsleutel
paper-file-cheat-sheet = tweestaps-op-een-pagina
paper-file-accounts = oefenaccounts
paper-file-overview = wie-wat-heeft-gedaan

paper-practice = Oefening
paper-practice-note = Uit een training. Met dit blad gaat niets echts open.
paper-account = Account
paper-log-in-as = Inloggen als
paper-made-on = Gemaakt op
# $day en $year zijn getallen, $month is 1 tot en met 12.
paper-date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
paper-page = Pagina { $page } van { $pages }
# Waar het lettertype van het blad geen letters voor een naam heeft.
paper-by-hand = Dit blad kan hier niet alle letters afdrukken. Schrijf het hier met de hand:

paper-codes-title = Herstelcodes
paper-codes-lead = Met deze codes kun je inloggen als je je telefoon niet hebt.
paper-codes-used-on = gebruikt op
paper-codes-how = Zo gebruik je een code
paper-codes-how-log-in = Log in met je wachtwoord, zoals altijd.
paper-codes-how-choose = Kies ‘Ik heb mijn telefoon niet’ als om de code van je telefoon wordt gevraagd.
paper-codes-how-type = Typ een van deze codes. Hoofdletters en streepjes maken niet uit.
paper-codes-how-once = Streep de code door. Elke code werkt één keer.
paper-codes-keep = Zo bewaar je dit blad
paper-codes-keep-apart = Bewaar het niet bij je telefoon, maar bij je belangrijke papieren. Maak er geen foto van.
paper-codes-keep-secret = De codes zijn alleen voor jou. Niemand vraagt je er ooit om, ook de helpdesk niet.
paper-codes-keep-renew = Maak je nieuwe codes, dan werken deze niet meer. Vernietig dan dit blad.

paper-help-title = Geen telefoon en geen codes meer?
paper-help-call = Bel { $desk }
paper-help-check = Bel dit nummer zelf. Gebruik nooit een nummer dat een beller je geeft.

paper-key-title = Herstelsleutel
paper-key-lead = Met deze sleutel kan de organisatie haar gegevens in Tweestap weer openen als de computer dat niet meer kan.
paper-key-group = groep { $number }
paper-key-opens = Wat deze sleutel opent
paper-key-opens-data = De gegevens op de computer, of een back-up daarvan, als de sleutel die de computer bewaart weg is.
paper-key-opens-person = Hij maakt ook één nieuwe helpdeskmedewerker, die meteen tweestapsverificatie inschakelt.
paper-key-how = Zo gebruik je hem
paper-key-how-start = Start Tweestap. Er staat dat de sleutel weg is, en de herstelsleutel wordt gevraagd.
paper-key-how-type = Typ de zeven groepen in deze volgorde. Hoofdletters en streepjes maken niet uit.
paper-key-how-after = Elk gebruik staat in het logboek, en alle helpdeskmedewerkers krijgen bericht. Je krijgt een nieuwe sleutel om af te drukken.
paper-key-keep = Waar je dit blad bewaart
paper-key-keep-safe = In een kluis of een kast op slot, niet bij de computer. Minstens twee mensen weten waar.
paper-key-keep-power = Wie dit blad en de gegevens heeft, kan alles lezen. Maak er geen kopie of foto van.
paper-key-keep-old = Is er een nieuwe sleutel, dan opent dit blad nog wel oudere kopieën. Vernietig het als die er niet meer zijn.

# De papieren van een training. $number telt de scenario's.
paper-handout-number = Scenario { $number }
paper-handout-steps = Stap voor stap
paper-handout-after = Wat je hebt gezien
paper-handout-rule = De regel erachter
paper-role-card-how = Wat je doet

paper-cheat-title = Tweestapsverificatie op één pagina
paper-cheat-lead = Om in te loggen zijn twee dingen nodig: je wachtwoord en een code van je telefoon. Met een van de twee kom je er niet in.
paper-cheat-daily = Elke dag
paper-cheat-daily-log-in = Inloggen: adres en wachtwoord, dan de zes cijfers die de app op dat moment laat zien. Elke code werkt één keer.
paper-cheat-daily-lock = Ga je weg van je bureau? Vergrendel met Ctrl+L. Na een uur zonder invoer wordt het venster vanzelf vergrendeld; met een code ga je verder.
paper-cheat-daily-clock = Worden goede codes geweigerd? Vergelijk de klok van telefoon en computer, tot op de seconde.
paper-cheat-lost = Er is iets kwijt
paper-cheat-lost-phone = Geen telefoon: kies ‘Ik heb mijn telefoon niet’ en typ een van je zes herstelcodes. Streep die door.
paper-cheat-lost-password = Geen wachtwoord: kies ‘Wachtwoord vergeten?’. Er komt een code per mail, of je helpdesk leest er een voor. De telefoon blijft nodig.
paper-cheat-lost-all = Geen telefoon en geen herstelcodes: bel de helpdesk. Cliënten vragen hun behandelaar. Iemand controleert wie je bent en helpt je opnieuw te beginnen.
paper-cheat-new = Er verandert iets
paper-cheat-new-phone = Nieuwe telefoon: ‘Beveiliging’, ‘Wijzigen’. Houd de oude tot de nieuwe zijn eerste code heeft laten zien.
paper-cheat-new-codes = Nog twee codes of het papier kwijt: ‘Beveiliging’, ‘Vernieuwen’. De oude zes werken dan niet meer.
paper-cheat-new-off = Uitschakelen: ‘Beveiliging’, ‘Uitschakelen’, met wachtwoord en code. Waar het verplicht is, blijft het ingeschakeld.
paper-cheat-never = Nooit
paper-cheat-never-tell = Vertel nooit iemand een wachtwoord of een code. Niemand vraagt erom, ook de helpdesk niet.
paper-cheat-never-call = Bel nooit terug op een nummer dat een beller je geeft. Gebruik het nummer dat je kent.
paper-cheat-never-together = Bewaar herstelcodes nooit bij de telefoon.

paper-accounts-title = Accounts om mee te oefenen
paper-accounts-lead = Voor elke deelnemer één. Scan de QR-code met de authenticatie-app van je eigen telefoon; verwijder het account na de training uit de app.

paper-overview-name = Voornaam
paper-overview-scenario = Scenario
paper-overview-at = Klaar om
