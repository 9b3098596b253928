# Wachtwoord vergeten, ‘Ik heb een code’, daarna een nieuw wachtwoord, en de pagina na een reset.

forgot-ask-heading = Wachtwoord vergeten?
forgot-ask-lead = Vul het adres in waarmee je inlogt.
forgot-ask-submit = Code aanvragen
busy-asking = Aanvragen…
forgot-asked-heading = Kijk of er een code in je mail staat
forgot-asked-lead = Als er een account bij dit adres hoort en je organisatie mail heeft, is er een code onderweg. Die werkt een uur.
forgot-no-mail = Geen mail?
forgot-no-mail-text = Je organisatie kan controleren wie je bent en je een code voorlezen. Bel ze.

have-code-heading = Vul de code in die je kreeg
have-code-lead = Een welkomstcode, of een code omdat je je wachtwoord bent vergeten. Daarna kies je een wachtwoord.
have-code = Code
have-code-hint = 8 letters en cijfers. Streepjes en hoofdletters maken niet uit.
have-code-missing = Vul de code in die je kreeg
have-code-malformed = Er zit een typefout in deze code
    .fix = Lees hem nog een keer: hij heeft 8 letters en cijfers.
have-code-wrong = Adres en code horen niet bij elkaar, of de code is verlopen
    .fix = Controleer ze allebei. Blijft het fout, vraag dan om een nieuwe code.
have-code-none = Ik heb geen code

recover-code-lead = Je tweestapsverificatie blijft aan, dus de code wordt ook gevraagd.
recover-password-lead = Voor { $address }. Iedereen die met dit account is ingelogd, wordt uitgelogd.
recover-first-heading = Kies je wachtwoord
recover-first-lead = Het eerste voor { $address }. Alleen jij kent het.
recover-again-heading = Kies een nieuw wachtwoord
recover-save = Wachtwoord opslaan
recover-stop = Stoppen, niets wijzigen
recover-title = Een nieuw wachtwoord
recover-first-title = Je eerste wachtwoord
recover-step-issued = De code die je kreeg
recover-step-code = Je code
recover-step-password = Nieuw wachtwoord
recover-done-heading = Je nieuwe wachtwoord is opgeslagen
recover-done-lead = De code is verbruikt, en tweestapsverificatie is niet veranderd. Log nu in met het nieuwe wachtwoord.

handed-over = Dit is de pagina voor { $name }. Er is niemand anders ingelogd.
handed-over-reset = Log eerst in met je wachtwoord. Kies dan ‘Ik heb mijn telefoon niet’ en vul de resetcode in.

after-reset-title = Na de reset
after-reset-heading = Tweestapsverificatie is voor jou gereset
after-reset-lead = Schakel die weer in met je nieuwe telefoon. Je oude telefoon en oude herstelcodes werken tot je hier klaar bent.
after-reset-on = Weer inschakelen
after-reset-off = Uit laten
after-reset-off-heading = Tweestapsverificatie uit laten?
after-reset-off-text = Dan gaat je account open met alleen je wachtwoord. Je oude telefoon en oude herstelcodes werken niet meer.
after-reset-step-choice = Weer aan of uit

rescue-link = Niemand van de helpdesk kan nog inloggen
rescue-heading = Gebruik de herstelsleutel van je organisatie
rescue-lead = Voor de dag dat niemand van de helpdesk nog kan inloggen.
rescue-what = De sleutel maakt één nieuw helpdeskaccount. Je schakelt daarvoor meteen tweestapsverificatie in en je krijgt een nieuwe sleutel op papier: de oude werkt dan niet meer. Dit alles komt in het logboek.
rescue-submit = Account maken
