# Woorden die elk scherm gebruikt.

continue = Verder
back = Terug
stop = Stoppen
try-again = Opnieuw proberen
log-in = Inloggen
log-out = Uitloggen
print = Afdrukken
saved-as = Opgeslagen als { $file }
password = Wachtwoord
password-missing = Vul het wachtwoord in
code = Code
step-password = Wachtwoord
step-code = Code
stair = De twee stappen van het inloggen
step-done = , gedaan
step-now = , nu
step-one-of-two = Stap 1 van 2: wachtwoord
step-two-of-two = Stap 2 van 2: code
step-of = Stap { $step } van { $of }
steps-of = Stappen { $first } en { $second } van { $of }
field-optional = (mag leeg blijven)
field-missing = Vul dit in
field-missing-at = { $label }: vul dit in
field-show = Tonen
error-heading = Er klopt iets niet
error-mark = Fout:
title-error = Fout: { $heading }
# Tussen wat er mis is en wat je kunt doen.
sentence-end = .
busy-checking = Controleren…
busy-opening = Openen…
busy-saving = Opslaan…
language-now = Taal: { $name }
opening = Tweestap wordt geopend
opening-long = De sleutelbos van deze computer heeft nog niet geantwoord. Misschien vraagt een ander venster om het wachtwoord van de sleutelbos.
wait-until = Je kunt het om { TIME($at) } opnieuw proberen
wait-seconds =
    Over { $seconds ->
        [one] { $seconds } seconde
       *[other] { $seconds } seconden
    }.
wait-minutes =
    Over { $minutes ->
        [one] { $minutes } minuut
       *[other] { $minutes } minuten
    }.
wait-free = Je hoeft niet op deze pagina te blijven.
practice = Oefening
role-client = Cliënt
role-therapist = Behandelaar
role-help_desk = Helpdesk
