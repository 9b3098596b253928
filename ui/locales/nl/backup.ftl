# Back-ups: gemaakt, en teruggezet in de organisatie die open is.

org-tab-backup = Back-up
backup-lead = Eén bestand met alles van deze organisatie, voor als deze computer stukgaat of er iets per ongeluk wordt verwijderd.
backup-title = Laatste back-up
backup-never = Er is nog geen back-up. Gaat deze computer stuk, dan ben je alles kwijt.
backup-made = Gemaakt op { DATE($at) }
backup-old = Gemaakt op { DATE($at) }. Dat is meer dan een maand geleden: maak een nieuwe.
backup-make = Een back-up maken
busy-backup = Back-up wordt gemaakt…
backup-saved = De back-up is opgeslagen als { $file }, op de plek die je koos. Breng hem weg van deze computer, naar een plek waar alleen de helpdesk komt. Bewaar hem niet bij de herstelsleutel.
backup-holds = Wat erin staat
backup-holds-1 = Elk account met naam, adres, nummer en behandelaars, de instellingen, en het logboek.
backup-holds-2 = Ook waarmee mensen inloggen: wachtwoorden, tweestapsverificatie en herstelcodes, net zo beschermd als hier.
backup-opens = Wie hem kan openen
backup-opens-1 = Wie het bestand heeft én de herstelsleutel op papier. Het bestand alleen vertelt niets.
backup-opens-2 = Bewaar ze apart, en geen van beide op of bij deze computer.
backup-opens-3 = Bij een back-up hoort het papier dat geldig was toen hij werd gemaakt. Maak dus een nieuwe back-up als je de herstelsleutel hebt vernieuwd.
backup-told = Elke back-up die wordt gemaakt of teruggezet, staat in het logboek.

restore-title = Een back-up terugzetten
restore-lead = Kies het bestand. Tweestap controleert het eerst helemaal en laat zien wat er zou veranderen; er gebeurt niets voordat jij het zegt.
restore-for = Dit is voor een vergissing in deze organisatie. Is deze computer nieuw, of zijn de gegevens weg? Kies dan ‘We hebben een back-up’ bij de eerste start.
restore-choose = De back-up kiezen
restore-another = Een andere back-up kiezen
restore-file = { $file }, gemaakt op { STAMP($at) }
restore-changes = Wat er verandert
restore-changed =
    { $count ->
        [one] { $count } van de { $all } personen krijgt naam, adres, nummer, taal of behandelaars van die dag terug.
       *[other] { $count } van de { $all } personen krijgen naam, adres, nummer, taal of behandelaars van die dag terug.
    }
restore-back =
    { $count ->
        [one] { $count } persoon die daarna is verwijderd, komt terug met een gedeactiveerd account.
       *[other] { $count } personen die daarna zijn verwijderd, komen terug met gedeactiveerde accounts.
    }
restore-settings = De instellingen van de organisatie worden zoals ze die dag waren.
restore-kept =
    { $count ->
        [one] { $count } adres blijft zoals het nu is.
       *[other] { $count } adressen blijven zoals ze nu zijn.
    }
restore-kept-why = Een adres blijft als iemand anders het nu heeft, als het je eigen adres is, of als een ander het moet wijzigen: niemand vervangt zowel het wachtwoord als de tweestapsverificatie van één account.
restore-nothing = Er zou niets veranderen: alles is al zoals in deze back-up.
restore-stays = Wat blijft zoals het nu is
restore-stays-1 = Wachtwoorden, tweestapsverificatie en herstelcodes: iedereen logt in zoals nu.
restore-stays-2 = Rollen, en wie gedeactiveerd is.
restore-stays-3 = Personen die daarna zijn toegevoegd.
restore-stays-4 = Het logboek, de herstelsleutel, de sms-gateway en de mailserver.
restore-do = Deze back-up terugzetten
restore-sure = De back-up van { DATE($at) } terugzetten?
restore-sure-text = Wat daarna is gewijzigd, wordt overschreven, zoals je hebt gezien. Heb je dat misschien nog nodig? Maak dan eerst een back-up.
restore-sure-do = Terugzetten
busy-restoring = Wordt teruggezet…
restore-done = De back-up van { DATE($at) } is teruggezet
restore-did-nothing = Alles was al zoals in de back-up: er is niets veranderd.
restore-did-changed =
    { $count ->
        [one] { $count } persoon heeft naam, adres, nummer, taal of behandelaars van die dag terug.
       *[other] { $count } personen hebben naam, adres, nummer, taal of behandelaars van die dag terug.
    }
restore-did-back =
    { $count ->
        [one] { $count } persoon is terug, met een gedeactiveerd account. Activeer het weer op de pagina van die persoon; daarna geeft een andere medewerker een welkomstcode.
       *[other] { $count } personen zijn terug, met gedeactiveerde accounts. Activeer ze weer op de pagina van elke persoon; daarna geeft een andere medewerker welkomstcodes.
    }
restore-did-settings = De instellingen van de organisatie zijn zoals ze die dag waren.
restore-did-kept =
    { $count ->
        [one] { $count } adres is gebleven zoals het was.
       *[other] { $count } adressen zijn gebleven zoals ze waren.
    }
restore-told = Het staat in het logboek. Alle helpdeskmedewerkers krijgen bericht, en ook wie een ander adres kreeg.
restore-people = De personen tonen
