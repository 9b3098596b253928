# Codes by SMS: asked, sent again, not delivered; and the number when SMS is switched on.

sms-heading = Vul de code uit de sms in
sms-sending = Er gaat een sms uit…
sms-sent = We hebben een sms gestuurd naar het nummer dat eindigt op { $number }. Het kan een minuut duren.
sms-sent-to = We hebben een sms gestuurd naar <b>{ $number }</b>. Het kan een minuut duren.
sms-ends-in = De sms gaat naar het nummer dat eindigt op { $number }.
sms-hint = 6 cijfers. De code werkt tot { TIME($at) }.
sms-hint-sent = 6 cijfers, uit de nieuwste sms.
sms-none = Ik kreeg geen sms
sms-again-heading = Kreeg je geen sms?
sms-again-lead = Kijk of de telefoon aanstaat en bereik heeft.
sms-again = Opnieuw sturen
sms-again-at = Je kunt hem opnieuw sturen om { TIME($at) }
sms-just-sent = Er is net een sms gestuurd.
sms-again-back = Ik heb de code
sms-not-sent = De sms is niet verstuurd
sms-suspended = Codes per sms zijn gestopt
sms-recovery-back = Gebruik de code uit de sms
locked-lead-sms = Vul de code uit de sms in om verder te gaan.

refusal-too-many-sent = Er zijn veel codes verstuurd
    .fix = De volgende kan worden verstuurd op { STAMP($at) }.
refusal-not-delivered =
    { $why ->
        [not_set_up] Voor dit soort bericht is niets ingesteld
        [unreachable] De andere kant is niet bereikbaar
        [timed_out] De andere kant gaf niet op tijd antwoord
        [not_authenticated] De andere kant accepteert onze sleutel niet
        [refused] De andere kant weigerde het bericht
        [redirected] De andere kant stuurde ons naar een ander adres
        [not_protected] De verbinding is niet beveiligd
       *[bad_settings] De instellingen zijn niet bruikbaar
    }
    .fix = Probeer het opnieuw, gebruik een herstelcode, of bel de helpdesk.
    .late = Het kan nog aankomen. Wacht een minuut voor je het opnieuw stuurt.
refusal-needs-another = Iemand anders moet dit doen
refusal-last-help-desk = Dit is de laatste actieve persoon van de helpdesk
    .fix = Voeg eerst iemand anders aan de helpdesk toe.
refusal-secret-needed = De sleutel moet opnieuw worden ingevuld
    .fix = Adres, gebruiker of sjabloon is veranderd, dus de oude gaat niet mee.
refusal-import = Sommige regels van het bestand kunnen niet mee
    .fix = Er is niets geïmporteerd. Herstel ze en kies het bestand opnieuw.
refusal-table =
    { $why ->
        [too_large] Dit bestand is te groot
        [not_utf8] Dit bestand is geen tekst in UTF-8
        [no_column] De eerste regel noemt geen kolom { $place }
        [broken_line] Regel { $place } is niet te lezen
       *[wrong_count] In dit bestand staan geen mensen, of meer dan 100.000
    }
    .fix = Sla het in het rekenblad op als ‘CSV UTF-8’ en kies het opnieuw.

number-heading = Welk nummer krijgt de codes?
number-lead = Een mobiel nummer dat je altijd bij je hebt.
number = Mobiel nummer
number-hint = Zoals je gewend bent, bijvoorbeeld 06 12 34 56 78 of +49 170 1234567
number-missing = Vul een mobiel nummer in
number-not = Dit is geen telefoonnummer
    .fix = Controleer de cijfers, met het land ervoor als het een ander land is.
number-not-mobile = Dit nummer kan geen sms krijgen
    .fix = Gebruik een mobiel nummer.
number-send = Stuur een code
number-other = Gebruik een ander nummer
number-until = Tot deze code klopt, verandert er niets.
method-why-no_gateway = Kan hier niet: je organisatie heeft geen sms-gateway ingesteld.
method-why-not_for_this_role = Je organisatie biedt tweestapsverificatie niet aan voor jouw rol.
method-why-switched_off = Je organisatie biedt dit niet aan.
method-none = Geen van beide manieren werkt hier nu
    .fix = Bel de helpdesk.
flow-step-number = Je nummer
sms-row = Sms naar het nummer dat eindigt op { $number }
sms-row-change = Nummer of manier wijzigen
