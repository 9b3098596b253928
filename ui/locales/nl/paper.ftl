# Wat Tweestap afdrukt of opslaat: de herstelcodes en de herstelsleutel.
# Elke tekst staat op papier dat zonder de app erbij wordt gelezen.

# Namen van opgeslagen bestanden, zonder extensie: kleine letters a-z en streepjes, die elk systeem aanneemt.
paper-file-recovery-codes = herstelcodes
paper-file-recovery-key = herstelsleutel

paper-practice = Oefening
paper-practice-note = Uit een training. Niets op dit blad opent iets echts.
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
paper-codes-how-choose = Kies “Ik heb mijn telefoon niet” als om de code van je telefoon wordt gevraagd.
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
paper-key-opens-data = De gegevens op de computer, of een reservekopie daarvan, als de sleutel die de computer bewaart weg is.
paper-key-opens-person = Hij maakt ook één nieuwe helpdeskmedewerker, die meteen tweestapsverificatie inschakelt.
paper-key-how = Zo gebruik je hem
paper-key-how-start = Start Tweestap. Er staat dat de sleutel weg is, en de herstelsleutel wordt gevraagd.
paper-key-how-type = Typ de zeven groepen in deze volgorde. Hoofdletters en streepjes maken niet uit.
paper-key-how-after = Elk gebruik staat in het logboek en wordt aan de hele helpdesk gemeld. Je krijgt een nieuwe sleutel om af te drukken.
paper-key-keep = Waar je dit blad bewaart
paper-key-keep-safe = In een kluis of een kast op slot, niet bij de computer. Minstens twee mensen weten waar.
paper-key-keep-power = Wie dit blad en de gegevens heeft, kan alles lezen. Maak er geen kopie of foto van.
paper-key-keep-old = Na een nieuwe sleutel opent dit blad nog wel oudere kopieën. Vernietig het als die weg zijn.
