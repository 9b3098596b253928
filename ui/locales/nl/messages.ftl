# Wat de app uitgaat: sms, en mail als tekst en als HTML. Gelezen op een telefoon, door iemand die het misschien niet verwacht.
# Wat in een sms komt blijft binnen 160 tekens, met de naam van de organisatie erbij.

# $day en $year zijn getallen, $month is 1 tot en met 12, $time is zoals 14:42.
message-stamp = { $day } { $month ->
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
} { $year } om { $time }

message-sms-code = { $organisation }: { $code } is je code { $purpose }. Geldig tot { $time }. Deel hem met niemand, ook niet met ons.
message-sms-password = { $organisation }: { $code } is je eenmalige code voor een nieuw wachtwoord. Geldig tot { $time }. Deel hem met niemand.
message-sms-happened = { $organisation }: { $what }. Was jij dit niet? Bel { $desk }
message-sms-test = { $organisation }: dit is een testbericht van Tweestap. Sms werkt.

# Binnen: ‘418902 is je code …’
message-for-log-in = om in te loggen
message-for-resume = om Tweestap te ontgrendelen
message-for-password = om je wachtwoord te wijzigen
message-for-recover = voor een nieuw wachtwoord
message-for-switch-on = om tweestapsverificatie in te schakelen
message-for-change = om je tweestapsverificatie te wijzigen
message-for-renew = voor nieuwe herstelcodes
message-for-switch-off = om tweestapsverificatie uit te schakelen
message-for-reset = om iemands tweestapsverificatie te resetten
message-for-hand-out = om een wachtwoordcode uit te geven
message-for-welcome = om een welkomstcode uit te geven
message-for-create = om een account te maken
message-for-deactivate = om een account te deactiveren
message-for-reactivate = om een account weer te activeren
message-for-remove = om een account te verwijderen
message-for-address = om iemands adres te wijzigen
message-for-role = om iemands rol te wijzigen
message-for-therapists = om de behandelaars van een cliënt te wijzigen
message-for-import = om personen te importeren
message-for-export = om gegevens te exporteren
message-for-settings = om de instellingen te wijzigen
message-for-new-key = voor een nieuwe herstelsleutel
message-for-use-key = om de herstelsleutel te gebruiken
message-for-restore = om een back-up terug te zetten
message-for-other = om verder te gaan

message-code-subject = Je code van { $organisation }
message-code-lead = Dit is je code { $purpose } bij { $organisation }:
message-code-until = Hij werkt tot { $time }, één keer, en alleen hiervoor.
message-password-subject = Een code voor een nieuw wachtwoord
message-password-lead = Iemand vroeg een nieuw wachtwoord aan voor je account bij { $organisation }. Dit is je eenmalige code:
message-password-how = Hij werkt tot { $stamp }. Kies in Tweestap ‘Ik heb een welkomstcode of wachtwoordcode’ en typ hem daar.
message-password-not-you = Heb je hier niet om gevraagd? Dan hoef je niets te doen: zonder deze code blijft je wachtwoord zoals het is.
message-share = Deel de code met niemand. Niemand vraagt je er ooit om, ook de helpdesk niet.
message-questions = Vragen? Bel { $desk }
message-foot = Je krijgt deze mail omdat je een account hebt bij { $organisation }. Antwoorden op deze mail worden niet gelezen.
message-test-subject = Testbericht van Tweestap
message-test-lead = Dit is een testbericht van Tweestap bij { $organisation }. Mail werkt.

message-happened = { $organisation }, { $stamp }: { $what }.
message-was-you = Was jij dit, of heb je erom gevraagd? Dan hoef je niets te doen.
message-not-you = Was jij dit niet? Log nu in, open ‘Beveiliging’ en kies ‘Was jij dit niet?’. Kun je niet inloggen, bel dan { $desk }
message-not-us = Weet niemand van de helpdesk hiervan? Kijk dan nu in het logboek, en vernieuw de herstelsleutel van je organisatie.
message-call = Bel dit nummer zelf. Gebruik nooit een nummer dat een beller je geeft. Niemand vraagt je ooit om een code of een wachtwoord, ook de helpdesk niet.

# Wat er gebeurde, en wat het betekent of vraagt.
message-event-two_step_switched_on = Tweestapsverificatie is ingeschakeld
message-event-two_step_switched_on-means = Vanaf nu wordt na je wachtwoord ook een code gevraagd.
message-event-two_step_switched_off = Tweestapsverificatie is uitgeschakeld
message-event-two_step_switched_off-means = Vanaf nu gaat je account open met alleen je wachtwoord.
message-event-two_step_changed = Je tweestapsverificatie is gewijzigd
message-event-two_step_changed-means = Codes komen nu van een andere telefoon of een andere app. De oude codes werken niet meer.
message-event-two_step_reset = Een reset van je tweestapsverificatie is begonnen
message-event-two_step_reset-means = Je krijgt een resetcode van de persoon die dit heeft gedaan. Tot je die gebruikt, blijft je oude telefoon werken.
message-event-recovery_code_used = Een herstelcode is gebruikt
message-event-recovery_code_used-means = Iemand heeft ingelogd met een van je herstelcodes. Die werkt geen tweede keer.
message-event-recovery_codes_renewed = Je herstelcodes zijn vernieuwd
message-event-recovery_codes_renewed-means = De oude codes werken niet meer.
message-event-password_changed = Je wachtwoord is gewijzigd
message-event-password_changed-means = Wie nog was ingelogd met het oude wachtwoord, is uitgelogd.
message-event-password_recovered = Je hebt een nieuw wachtwoord
message-event-password_recovered-means = Het is gekozen met een eenmalige code. Wie nog was ingelogd, is uitgelogd.
message-event-password_code_handed_out = Een code voor een nieuw wachtwoord is uitgegeven
message-event-password_code_handed_out-means = Iemand van je organisatie heeft hem voor je gemaakt, na een controle wie je bent.
message-event-method_suspended = Je codes zijn gestopt na te veel verkeerde codes
message-event-method_suspended-means = Log één keer in met een herstelcode: daarna werken ze weer.
message-event-method_stopped = Codes van je telefoon zijn gestopt
message-event-method_stopped-means = Iemand heeft gemeld dat je telefoon is gestolen. Codes van die telefoon werken niet meer.
message-event-address_changed = Het adres waarmee je inlogt, is gewijzigd
message-event-address_changed-means = Deze mail gaat naar je oude adres. Vanaf nu log je in met het nieuwe.
message-event-role_changed = Je rol is gewijzigd
message-event-role_changed-means = Misschien zie je andere pagina’s als je de volgende keer inlogt.
message-event-recovery_key_used = De herstelsleutel van de organisatie is gebruikt
message-event-recovery_key_used-means = Die heeft de gegevens van je organisatie geopend en een nieuwe helpdeskmedewerker gemaakt.
message-event-recovery_key_renewed = De herstelsleutel van de organisatie is vernieuwd
message-event-recovery_key_renewed-means = Het oude papier opent alleen nog oude kopieën van de gegevens. Vernietig het als die er niet meer zijn.
message-event-recovery_key_stood_in = De herstelsleutel verving een tweede persoon
message-event-recovery_key_stood_in-means = Daarmee verving één helpdeskmedewerker zowel het wachtwoord als de tweestapsverificatie van iemand.
message-event-delivery_changed = De manier waarop berichten worden verstuurd, is gewijzigd
message-event-delivery_changed-means = Iemand heeft de sms-gateway of de mailserver van je organisatie gewijzigd.
message-event-backup_restored = Er zijn gegevens uit een back-up teruggezet
message-event-backup_restored-means = Iemand van de helpdesk heeft namen, adressen, behandelaars en instellingen teruggezet zoals ze in een back-up stonden. Wachtwoorden en tweestapsverificatie zijn gebleven zoals ze zijn.
message-event-not_me = Iemand heeft gemeld: ‘Dit was ik niet’
message-event-not_me-means = Iemand heeft iets gezien in het eigen account, maar heeft dat niet zelf gedaan. Bel terug op het bekende nummer.
message-event-reset_refused = Iemand heeft een reset geweigerd
message-event-reset_refused-means = Iemand zegt niet om de reset van de tweestapsverificatie te hebben gevraagd. Zoek uit wie die is begonnen. De resetcode werkt niet meer.
message-event-other = Er is iets gewijzigd in je account
message-event-other-means = Log in om te zien wat het was.
