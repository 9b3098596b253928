# De tweede stap, het slot, en wat gevraagd wordt voor iets belangrijks.

code-heading = Vul de code uit je app in
code-hint = Open de authenticatie-app op je telefoon en zoek { $issuer }. De code heeft 6 cijfers.
code-missing = Vul de code in
no-phone = Ik heb mijn telefoon niet
not-you-start-again = Niet { $name }? Begin opnieuw
use-recovery-code = Een herstelcode gebruiken
while-you-wait = Terwijl je wacht
while-clock = Kijk of je telefoon dezelfde tijd aangeeft als deze computer: { TIME($at) }.
while-account = Zoek in je app de naam <b>{ $issuer }</b> en { $account }.
while-issuer = Zoek in je app de naam <b>{ $issuer }</b>.
clock-compare = Klopt het nog niet? Vergelijk de klokken: op deze computer is het <b>{ $time }</b>.
clock-hint =
    { $side ->
        [ahead] Je codes passen bij een klok die { $minutes } min voorloopt. De klok van deze computer loopt waarschijnlijk achter.
       *[behind] Je codes passen bij een klok die { $minutes } min achterloopt. De klok van deze computer loopt waarschijnlijk voor.
    }
clock-hint-mend = Laat telefoon en computer de tijd automatisch instellen. Probeer het daarna met een nieuwe code.
recovery-heading = Vul een herstelcode in
recovery-lead = Een van de zes codes die je hebt bewaard toen je tweestapsverificatie inschakelde. Elke code werkt één keer.
recovery-code = Herstelcode
recovery-hint = 15 letters en cijfers. Streepjes en hoofdletters maken niet uit.
recovery-missing = Vul een herstelcode in
recovery-wrong = Deze herstelcode klopt niet
    .fix = Lees hem nog eens, of gebruik een andere van je lijst.
recovery-malformed = Dit is geen herstelcode van jou, of er zit een typefout in
    .fix = Vergelijk elke groep met je lijst.
recovery-back = De code uit mijn app gebruiken
no-codes-either = Ik heb ook geen herstelcodes
open-locked-file = Een beveiligd bestand met herstelcodes openen
lost-heading = Je hebt geen telefoon en geen herstelcodes
lost-lead = Iemand van je organisatie controleert wie je bent en reset je tweestapsverificatie. Bel ze.
call-outside = Buiten deze tijden: { $words }
call-at-hand = Houd bij de hand
call-at-hand-name = je naam en het e-mailadres waarmee je inlogt
call-at-hand-number = het telefoonnummer dat je organisatie van je heeft: misschien bellen ze je daarop terug
call-never = Niemand heeft ooit je <b>wachtwoord</b> of een <b>code</b> van je nodig. Geef die nooit aan iemand die belt.
locked-heading = Welkom terug, { $name }
locked-idle =
    Vergrendeld om { TIME($at) }, na { $minutes ->
        [one] { $minutes } minuut
       *[other] { $minutes } minuten
    } zonder invoer
locked-asked = Vergrendeld om { TIME($at) }
locked-screen = Met het scherm vergrendeld om { TIME($at) }
locked-lead-code = Vul de code uit je app in om verder te gaan.
locked-lead-password = Vul je wachtwoord in om verder te gaan.
locked-return = Je komt terug waar je was.
locked-draft = Je komt terug waar je was, en wat je had getypt, staat er nog.
locked-someone-else = Iemand anders? Uitloggen
locked-sure = Uitloggen en verliezen wat is ingevuld?
locked-sure-text = { $name } was nog bezig met invullen. Na het uitloggen is dat weg.
locked-stay = Vergrendeld laten
unlock = Ontgrendelen
challenge-password = Vul je wachtwoord in
challenge-lead = Je bent al ingelogd. Dit wordt nog eens gevraagd omdat het belangrijk is.
challenge-subject = Dit gaat over { $name }.
locked-file-heading = Een beveiligd bestand openen
locked-file-lead = Vul de wachtzin in en kies dan het bestand. De herstelcodes staan daarna hier en worden nergens bewaard.
locked-file-choose = Bestand kiezen
locked-file-text = Wat in het bestand staat
passphrase = Wachtzin
passphrase-missing = Vul de wachtzin in
