# Eerste start, inrichten, de herstelsleutel, en gegevens die niet open kunnen.

first-heading = Welkom. Hoe wil je beginnen?
first-lead = Kies een van de twee. De oefenorganisatie kun je later ook openen.
first-under = Inloggen in twee stappen: eerst je wachtwoord, dan een code van je telefoon. Het werkt zonder netwerk.
first-set-up = Onze organisatie inrichten
first-set-up-text = Voor de helpdesk. Je maakt het eerste account en drukt een herstelsleutel af. Het duurt ongeveer tien minuten.
first-practice = De oefenorganisatie openen
first-practice-text = Voor trainers en nieuwsgierigen. Verzonnen mensen: je kunt niets stukmaken.
first-others = Ben je behandelaar of cliënt? Vraag je helpdesk om Tweestap eerst op deze computer in te richten.
first-backup-when = Is dit een nieuwe computer, of zijn de gegevens weg?
first-backup = We hebben een back-up

set-up-stop = Stoppen, niets inrichten
set-up-create = De organisatie inrichten
busy-setting-up = Inrichten…
set-up-step-organisation = Organisatie
set-up-step-help-desk = Helpdesk
set-up-step-account = Je account
set-up-step-key-file = De sleutel
set-up-step-key = Herstelsleutel
set-up-organisation-heading = Hoe heet je organisatie?
set-up-organisation-lead = Op deze computer staat één organisatie. Er wordt nog niets met andere computers gedeeld.
set-up-organisation = Naam van de organisatie
set-up-organisation-hint = Mensen zien deze naam in hun app. Houd hem kort.
set-up-help-desk-heading = Welke helpdesk bellen mensen?
set-up-help-desk-lead = Dit staat onderaan elke pagina, ook als iemand niet kan inloggen.
set-up-help_desk_name = Naam van de helpdesk
set-up-help_desk_phone = Telefoonnummer
set-up-help_desk_hours = Bereikbaar
set-up-hours-hint = Bijvoorbeeld: ma t/m vr, 8.00–17.30 uur
set-up-help_desk_outside_hours = Buiten deze tijden
set-up-outside-hint = Wat iemand kan doen als niemand opneemt.
set-up-account-heading = Maak je eigen account
set-up-account-lead = Je bent de eerste helpdeskmedewerker. Hierna log je in en schakel je tweestapsverificatie in.
set-up-name = Je naam
set-up-address = E-mailadres
set-up-address-hint = Hiermee log je in. Een inlognaam zonder @ kan ook.
new-password = Nieuw wachtwoord
new-password-hint = Minstens 12 tekens. Een paar woorden is prima. Plakken mag.
strength-0 = Heel zwak
strength-1 = Zwak
strength-2 = Matig
strength-3 = Goed
strength-4 = Sterk
set-up-key-file-heading = Waar mag de sleutel staan?
set-up-key-file-lead = Alles is versleuteld. Op deze computer antwoordt geen sleutelbos, dus de sleutel moet ergens anders staan.
set-up-key-file-why = Een sleutel in een bestand beschermt minder: wie je hele gebruikersmap kopieert, heeft de gegevens en de sleutel samen.
set-up-key-file-agree = Bewaar de sleutel in een bestand in mijn gebruikersmap
set-up-key-file-hint = Alleen jij kunt het lezen. Op de beveiligingspagina staat voortaan dat de sleutel in een bestand staat.
set-up-key-file-missing = Ga akkoord met het sleutelbestand, of stop en stel eerst een sleutelbos in
field-problem =
    { $what ->
        [empty] Vul dit in
        [too_long] Dit is te lang
        [not_an_address] Vul een e-mailadres in, zoals naam@mail.example, of een inlognaam
        [not_a_number] Dit is geen telefoonnummer
        [not_mobile] Dit nummer kan geen sms krijgen
        [not_a_role] Gebruik cliënt, behandelaar of helpdesk
        [out_of_range] Dit getal is te klein of te groot
        [not_a_country] Dit is geen land
        [not_protected] Onderweg kan iemand dit lezen: gebruik een beveiligde verbinding
        [unusable] Zo kan dit niet worden gebruikt
        [no_place] Het nummer en de tekst hebben er allebei een plaats in nodig
        [not_a_language] Deze taal kan niemand kiezen
        [in_the_past] Deze dag is voorbij
        [none_left] Laat er minstens één over
       *[taken] Iemand anders heeft dit al
    }

key-heading = Druk je herstelsleutel af
key-lead = Hij opent de gegevens als deze computer zijn sleutel kwijt is. Je ziet hem alleen nu.
key-label = Herstelsleutel
key-save = Opslaan als pdf
key-keep = Bewaar het papier waar alleen de helpdesk komt, niet bij deze computer. Een ouder papier opent nog steeds oudere kopieën van de gegevens.
key-kept = Ik heb de sleutel afgedrukt of opgeslagen
key-kept-hint = Niet op deze computer, en niet als foto op een telefoon.
key-kept-missing = Vink dit aan als je de sleutel hebt afgedrukt of opgeslagen
key-group = Typ groep { $group } van de sleutel over
key-group-hint = Van het papier, om zeker te weten dat het leesbaar is.
key-group-missing = Typ groep { $group } over
key-step-keep = Afdrukken of opslaan
key-step-type = Een groep overtypen
key-finish = Afronden
key-sheet = Herstelsleutel van { $organisation }
key-sheet-use = Start Tweestap op deze computer. Vraagt het om de herstelsleutel, typ dan de groepen in deze volgorde. Daarna komt er een nieuwe sleutel. Vernietig dit papier: het opent oudere kopieën nog wel.
key-missing-hint = 7 groepen van 5, van het papier dat je bij het inrichten hebt afgedrukt. Streepjes en hoofdletters maken niet uit.
key-missing-empty = Vul de herstelsleutel in
key-missing-open = De gegevens openen
key-missing-retry = De sleutel nog eens zoeken op deze computer
key-missing-use-paper = Komt de sleutelbos niet terug? Gebruik de herstelsleutel
key-missing-no-keyring = De herstelsleutel op papier opent de gegevens. Er is geen sleutelbos waar deze computer zijn sleutel weer in kan bewaren, dus die moet ergens anders staan.

open-backup = Een back-up openen
open-backup-step-choose = De back-up kiezen
open-backup-step-key = Herstelsleutel
open-backup-step-new-key = Nieuwe herstelsleutel
open-backup-stop = Stoppen, niets openen
open-backup-instead = Liever een back-up openen
open-backup-choose-heading = Een back-up van je organisatie openen
open-backup-choose-lead = Je hebt het bestand van de back-up nodig, en de herstelsleutel op papier die geldig was toen hij werd gemaakt.
open-backup-after = Wat er dan gebeurt
open-backup-after-1 = Iedereen logt in met het wachtwoord en de telefoon van de dag van de back-up.
open-backup-after-2 = Wie een van die twee na die dag heeft gewijzigd, wijzigt hem het beste opnieuw. Tweestap zegt dat bij het inloggen.
open-backup-after-3 = Herstelcodes moeten worden vernieuwd: een code die na die dag is gebruikt, zou opnieuw werken.
open-backup-aside = De gegevens die nu op deze computer staan, worden apart gezet en niet gewist.
open-backup-another = Een andere back-up kiezen
open-backup-key-heading = Vul de herstelsleutel van deze back-up in
open-backup-file = { $file }, gemaakt op { STAMP($at) }
open-backup-key-hint = 7 groepen van 5, van het papier dat geldig was op { DATE($at) }. Streepjes en hoofdletters maken niet uit.
open-backup-no-keyring = Er is geen sleutelbos waar deze computer de sleutel van de gegevens in kan bewaren, dus die moet ergens anders staan.
open-backup-do = De back-up openen
open-backup-wrong-key = Dit is niet de herstelsleutel van deze back-up
    .fix = Zoek het papier dat geldig was op { DATE($at) }, en controleer elke groep.

open-nothing-lost = Er is niets kwijt: de gegevens blijven zoals ze zijn en worden niet overschreven.
open-keyring_not_answering = De sleutelbos van deze computer geeft geen antwoord
    .fix = Log opnieuw in op de computer. Probeer het daarna opnieuw.
open-keyring_refused = De sleutelbos van deze computer is vergrendeld
    .fix = Ontgrendel de sleutelbos met het wachtwoord ervan. Probeer het daarna opnieuw.
open-key_readable_by_others = Anderen op deze computer kunnen het sleutelbestand lezen
    .fix = Zorg dat alleen jij het bestand root-key in je configuratiemap kunt lezen. Probeer het daarna opnieuw.
open-key_missing = De sleutel van de gegevens is weg
    .fix = De gegevens staan hier, maar deze computer heeft de sleutel niet meer. De herstelsleutel op papier opent ze.
open-damaged = De gegevens zijn beschadigd
    .fix = Open een back-up, of bel iemand die Tweestap kent. Verander zelf niets in de map.
open-newer_version = Deze gegevens zijn opgeslagen door een nieuwere versie van Tweestap
    .fix = Installeer de nieuwste versie en open ze dan opnieuw.
open-unreadable = De gegevens kunnen niet worden gelezen
    .fix = Kijk of je account op deze computer in de map van Tweestap mag lezen en schrijven. Probeer het daarna opnieuw.
open-disk_full = De schijf van deze computer is vol
    .fix = Maak ruimte vrij en probeer het opnieuw.
open-in_use = Tweestap is al open
    .fix = Gebruik het andere venster, of sluit het en probeer het opnieuw.
open-tampered = De gegevens zijn buiten Tweestap om veranderd
    .fix = Werk er niet verder mee en bel iemand die Tweestap kent.
open-unexpected = De gegevens konden niet worden geopend
    .fix = Probeer het opnieuw. Blijft het zo, bel dan iemand die Tweestap kent.
