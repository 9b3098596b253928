# Codes by SMS: asked, sent again, not delivered; and the number when SMS is switched on.

sms-heading = Vul de code uit de sms in
sms-sending = Er wordt een sms verstuurd…
sms-sent = We hebben een sms gestuurd naar het nummer dat eindigt op { $number }. Het kan een minuut duren.
sms-sent-to = We hebben een sms gestuurd naar <b>{ $number }</b>. Het kan een minuut duren.
sms-ends-in = De sms gaat naar het nummer dat eindigt op { $number }.
sms-hint = 6 cijfers. De code werkt tot { TIME($at) }.
sms-hint-sent = 6 cijfers, uit de nieuwste sms.
sms-none = Ik heb geen sms gekregen
sms-again-heading = Heb je geen sms gekregen?
sms-again-lead = Kijk of de telefoon aanstaat en bereik heeft.
sms-again = Opnieuw sturen
sms-again-at = Je kunt om { TIME($at) } opnieuw een sms sturen
sms-just-sent = Er is net een sms gestuurd.
sms-again-back = Ik heb de code
sms-not-sent = De sms is niet verstuurd
sms-suspended = Codes per sms zijn gestopt
sms-recovery-back = De code uit de sms gebruiken
locked-lead-sms = Vul de code uit de sms in om verder te gaan.

refusal-too-many-sent = Er zijn te veel codes verstuurd
    .fix = De volgende kan worden verstuurd op { STAMP($at) }.
refusal-not-delivered =
    { $why ->
        [not_set_up] Voor dit soort bericht is niets ingesteld
        [unreachable] De verzenddienst is niet bereikbaar
        [timed_out] De verzenddienst gaf niet op tijd antwoord
        [not_authenticated] De verzenddienst accepteert onze sleutel of ons wachtwoord niet
        [refused] De verzenddienst weigerde het bericht
        [redirected] De verzenddienst stuurde ons naar een ander adres
        [not_protected] De verbinding is niet beveiligd
       *[bad_settings] De instellingen zijn niet bruikbaar
    }
    .fix = Probeer het opnieuw, gebruik een herstelcode, of bel de helpdesk.
    .late = Het bericht kan nog aankomen. Wacht een minuut voordat je het opnieuw stuurt.
refusal-needs-another = Iemand anders moet dit doen
refusal-last-help-desk = Dit is de laatste actieve helpdeskmedewerker
    .fix = Voeg eerst een andere helpdeskmedewerker toe.
refusal-secret-needed = De sleutel of het wachtwoord moet opnieuw worden ingevuld
    .fix = Het adres, de gebruikersnaam of een andere instelling is veranderd, dus het oude geldt niet meer.
refusal-import = Sommige regels van het bestand kunnen niet worden geïmporteerd
    .fix = Er is niets geïmporteerd. Verbeter deze regels en kies het bestand opnieuw.
refusal-table =
    { $why ->
        [too_large] Dit bestand is te groot
        [not_utf8] Dit bestand is geen tekst in UTF-8
        [no_column] De eerste regel noemt geen kolom { $place }
        [broken_line] Regel { $place } is niet te lezen
       *[wrong_count] In dit bestand staan geen personen, of meer dan 100.000
    }
    .fix = Sla het in het spreadsheetprogramma op als ‘CSV UTF-8’ en kies het opnieuw.

number-heading = Welk nummer krijgt de codes?
number-lead = Een mobiel nummer dat je altijd bij je hebt.
number = Mobiel nummer
number-hint = Zoals je gewend bent, bijvoorbeeld 06 12 34 56 78 of +49 170 1234567
number-missing = Vul een mobiel nummer in
number-not = Dit is geen telefoonnummer
    .fix = Controleer de cijfers. Begin bij een nummer uit een ander land met het landnummer.
number-not-mobile = Dit nummer kan geen sms krijgen
    .fix = Gebruik een mobiel nummer.
number-send = Code sturen
number-other = Een ander nummer gebruiken
number-until = Tot deze code klopt, verandert er niets.
method-why-no_gateway = Kan hier niet: je organisatie heeft geen sms-gateway ingesteld.
method-why-not_for_this_role = Je organisatie biedt tweestapsverificatie niet aan voor jouw rol.
method-why-switched_off = Je organisatie biedt dit niet aan.
method-none = Geen van beide manieren werkt hier nu
    .fix = Bel de helpdesk.
flow-step-number = Je nummer
sms-row = Sms naar het nummer dat eindigt op { $number }
sms-row-change = Nummer of manier wijzigen
