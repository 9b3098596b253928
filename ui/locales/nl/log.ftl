# The log: reading, filtering, checking and exporting it.

log-own-lead = Wat er in je account is gebeurd. Zie je iets wat je niet herkent? Meld het bij de helpdesk.
log-time = Tijd
log-who = Wie
log-what = Wat
log-outcome = Uitkomst
log-done = Gelukt
log-refused = Geweigerd
log-about = { $what }: { $name }
log-nobody = Niet ingelogd
log-removed = Iemand die is verwijderd
log-on-behalf = Namens
log-checked-by = Identiteit gecontroleerd
log-check-called_back = Teruggebeld op het bekende nummer
log-check-in_person = Persoonlijk
log-check-vouched_for = Een collega stond in voor deze persoon
log-reason = Reden
log-account = Account
log-where = Waar
log-where-window = { $computer }, in een venster van Tweestap
log-where-app = { $computer }, door Tweestap zelf
log-where-practice = Oefenorganisatie
log-where-unnamed = Een computer zonder naam
log-line = Regel
log-older = Oudere regels tonen
log-none = Hier zijn geen regels
log-none-why = Er is niets voor deze persoon, gebeurtenis en periode.
log-person = Persoon
log-person-clear = Weer iedereen tonen
log-events = Welke gebeurtenissen
log-every-event = Alles
log-group-log_in = Inloggen
log-group-two_step = Tweestapsverificatie
log-group-password = Wachtwoorden
log-group-staff = Resets en codes door medewerkers
log-group-people = Accounts
log-group-organisation = Organisatie
log-all-log_in = Alles over inloggen
log-all-two_step = Alles over tweestapsverificatie
log-all-password = Alles over wachtwoorden
log-all-staff = Alle resets en codes door medewerkers
log-all-people = Alles over accounts
log-all-organisation = Alles over de organisatie
log-days-now = Getoonde periode: { $days }
log-any-time = Hele periode
log-from-day = Vanaf { DATE($at) }
log-until-day = Tot en met { DATE($at) }
log-days = Laatste { $days } dagen
log-from = Van
log-from-hint = Een datum, zoals 24-11-2026. Leeg: vanaf het begin.
log-until = Tot en met
log-until-hint = Een datum, zoals 24-11-2026. Leeg: tot nu.
log-days-show = Deze dagen tonen
log-day-wrong = Vul een datum in die bestaat, zoals 24-11-2026
log-day-order = De laatste dag ligt vóór de eerste dag
log-export = CSV exporteren
log-check = Logboek controleren
log-check-hint = Zoekt uit of er buiten Tweestap om een regel is veranderd, toegevoegd of weggehaald.
log-whole = Compleet en ongewijzigd
log-whole-lines =
    gecontroleerd om { TIME($at) }, { $lines ->
        [one] { $lines } regel
       *[other] { $lines } regels
    }.
log-whole-pruned = Regels tot en met { $line } zijn verwijderd toen de bewaartijd van je organisatie voorbij was.
log-broken = Regel { $line } sluit niet aan op de regel ervoor
log-broken-fix = Iemand heeft het logboek buiten Tweestap om veranderd, vanaf regel { $line }. Stop met werken, laat alles zoals het is en bel je IT-afdeling.
