# Het bureau na het inloggen: onderdelen, profiel, beveiliging, en wat na het inloggen wordt verteld.

places = Onderdelen
offers = Na het inloggen
place-profile = Profiel
place-security = Beveiliging
place-clients = Cliënten
place-people = Personen
place-organisation = Organisatie
place-log = Logboek
place-training = Training
help = Hulp
lock = Vergrendelen
key-control = Ctrl
menu = Menu
change = Wijzigen
renew = Vernieuwen
idle-locks =
    Tweestap wordt vergrendeld om { TIME($at) }, over { $minutes ->
        [one] { $minutes } minuut
       *[other] { $minutes } minuten
    }.
idle-kept = Wat je hier hebt getypt, blijft bewaard.
idle-stay = Doorgaan

profile-name = Naam
profile-address = E-mailadres
profile-role = Rol
profile-since = Account sinds
profile-last = Vorige keer ingelogd
profile-never = geen
profile-two-step-on = Tweestapsverificatie is ingeschakeld
profile-two-step-off = Tweestapsverificatie is uitgeschakeld
profile-wrong = Klopt hier iets niet? Meld het bij de helpdesk.
profile-language = Taal
look-theme = Kleuren
look-theme-system = Zoals de computer
look-theme-light = Licht
look-theme-dark = Donker
look-contrast = Contrast
look-contrast-system = Zoals de computer
look-contrast-more = Hoog
look-scale = Tekstgrootte

two-step-on = Tweestapsverificatie is ingeschakeld
two-step-off = Tweestapsverificatie is uitgeschakeld
two-step-since = Sinds { DATE($at) }
two-step-required = Je organisatie stelt dit verplicht.
two-step-off-text = Je account gaat open met alleen je wachtwoord.
two-step-off-required =
    Je organisatie stelt dit verplicht vanaf { DATE($at) }, over { $days ->
        [one] { $days } dag
       *[other] { $days } dagen
    }.
two-step-required-now = Je organisatie verplicht het: bij je volgende keer inloggen schakel je het in.
two-step-not-available = Je organisatie gebruikt dit niet voor jouw rol.
switch-on = Inschakelen
switch-off = Uitschakelen
app = Authenticatie-app
app-connected = Gekoppeld op { DATE($at) }
app-change = Authenticatie-app wijzigen
recovery-codes = Herstelcodes
codes-left = Nog { $left } van de { $of } over
codes-left-used = Nog { $left } van de { $of } over, laatst gebruikt op { DAY($at) }
codes-renew = Herstelcodes vernieuwen
password-change = Wachtwoord wijzigen
password-changed = Gewijzigd op { DATE($at) }
password-changed-never = Nog niet gewijzigd
security-suspended = Codes uit je app zijn gestopt na te veel verkeerde codes. Log één keer in met een herstelcode, of koppel een andere telefoon.
security-unconfirmed = Je hebt je herstelcodes niet bevestigd. Vernieuw ze en bewaar de nieuwe.
security-key-file = De sleutel van de gegevens staat in een bestand op deze computer, omdat er geen sleutelbos is.
security-key-file-practice = Dit is de oefenorganisatie: de sleutel staat in een bestand, want er is niets te beschermen.
last-changes = Laatste wijzigingen
last-changes-none = Nog niets.
last-changes-all = Alles zien in je logboek
not-you = Was jij dit niet?
not-you-about = Was jij dit niet? { $what }, { STAMP($at) }
event-refused = geweigerd
event-organisation_set_up = Organisatie ingericht
event-account_created = Account gemaakt
event-logged_in = Ingelogd
event-logged_in_with_recovery_code = Ingelogd met een herstelcode
event-log_in_failed = Inloggen geweigerd
event-code_failed = Verkeerde code
event-password_failed = Verkeerd wachtwoord
event-logged_out = Uitgelogd
event-locked = Vergrendeld
event-unlocked = Ontgrendeld
event-password_changed = Wachtwoord gewijzigd
event-two_step_switched_on = Tweestapsverificatie ingeschakeld
event-two_step_switched_off = Tweestapsverificatie uitgeschakeld
event-two_step_changed = Andere telefoon gekoppeld
event-recovery_codes_renewed = Herstelcodes vernieuwd
event-recovery_codes_confirmed = Herstelcodes bewaard
event-recovery_code_used = Herstelcode gebruikt
event-method_suspended = Codes uit de app gestopt
event-method_resumed = Codes uit de app werken weer
event-recovery_key_used = Herstelsleutel van de organisatie gebruikt
event-recovery_key_renewed = Herstelsleutel van de organisatie vernieuwd
event-recovery_key_confirmed = Herstelsleutel van de organisatie bewaard
event-automated = Venster bediend door een programma

not-me-heading = Iets wat jij niet hebt gedaan?
not-me-lead = Dan kent iemand misschien je wachtwoord. Wijzig het nu: dan wordt ook ieder ander uitgelogd die je account gebruikt.
not-me-change = Wachtwoord wijzigen
not-me-call = Bel daarna

offer-wrong-codes =
    { $count ->
        [one] Sinds je vorige bezoek was er { $count } verkeerde code
       *[other] Sinds je vorige bezoek waren er { $count } verkeerde codes
    }
offer-wrong-codes-lead = Was jij dat zelf?
offer-it-was-me = Ja, dat was ik
offer-not-me = Nee, dat was ik niet
offer-save-codes = Je herstelcodes zijn nog niet bewaard
offer-save-codes-lead = Zonder codes kom je er niet meer in als je je telefoon kwijt bent. Maak een nieuwe set en bewaar die.
offer-no-codes = Je hebt geen herstelcodes meer
offer-no-codes-lead = Zonder codes kom je er niet meer in als je je telefoon kwijt bent. Maak nu een nieuwe set.
offer-few-codes =
    { $count ->
        [one] Je hebt nog { $count } herstelcode
       *[other] Je hebt nog { $count } herstelcodes
    }
offer-few-codes-lead = Maak een nieuwe set voordat ze op zijn.
offer-new-phone = Heb je een nieuwe telefoon?
offer-new-phone-lead =
    Je bent ingelogd met een herstelcode. { $count ->
        [0] Het was je laatste.
        [one] Je hebt er nog { $count }.
       *[other] Je hebt er nog { $count }.
    } Koppel nu je nieuwe telefoon, of later op de beveiligingspagina.
offer-used-code = Je bent ingelogd met een herstelcode
offer-used-code-lead =
    { $count ->
        [one] Je hebt er nog { $count }.
       *[other] Je hebt er nog { $count }.
    }
offer-code-budget = Veel verkeerde codes dit jaar
offer-code-budget-lead = Je zit op { $used } van de 100. Bij 100 werken codes uit je app niet meer. Koppel de app opnieuw, dan begint de telling weer bij nul.
offer-recovery-key = De herstelsleutel van je organisatie is niet bevestigd
offer-recovery-key-lead = Iemand moet nakijken of het papier leesbaar is. Raakt deze computer vóór die tijd zijn sleutel kwijt, dan zijn de gegevens verloren.
offer-new-phone-do = De app koppelen
offer-renew-do = Nieuwe codes maken
offer-key-do = Een nieuwe sleutel maken
offer-later = Later
offer-skip = Verder zonder codes
offer-sure = Raak je nu je telefoon kwijt, dan kan alleen je organisatie je weer binnenlaten.
training-lead = Oefen met verzonnen mensen. Daar is niets echt.
training-text = Tweestap sluit deze organisatie en start opnieuw met de oefenorganisatie. Je wordt hier uitgelogd.
training-open = De oefenorganisatie openen
