# Wat geweigerd is: het bericht zegt wat er mis is, .fix wat je kunt doen.

refusal-wrong-credentials = Het adres of het wachtwoord klopt niet
    .fix = Controleer beide en probeer het opnieuw.
refusal-wrong-password = Dit wachtwoord klopt niet
    .fix = Kijk of Caps Lock aanstaat en probeer het opnieuw.
refusal-empty = Vul dit in
refusal-malformed =
    { $what ->
        [length] Gebruik precies 6 cijfers
        [characters] Gebruik alleen cijfers, 6 in totaal
       *[check_symbol] Er zit een typefout in deze code
    }
    .fix = Lees de code nog eens.
refusal-wrong-code = Deze code klopt niet of is verlopen
    .fix = Probeer het opnieuw met de nieuwste code.
refusal-used-already = Deze code is al gebruikt
    .next =
        Wacht op de volgende: { $seconds ->
            [one] { $seconds } seconde
           *[other] { $seconds } seconden
        }.
    .other = Gebruik een andere van je lijst.
refusal-wait =
    { $counter ->
        [password] Te veel verkeerde wachtwoorden
        [code] Te veel verkeerde codes
        [recovery_code] Te veel verkeerde herstelcodes
       *[recovery_key] Te veel verkeerde herstelsleutels
    }
    .until = Wacht tot { TIME($at) }
    .recovery = Of gebruik een herstelcode.
refusal-suspended = Codes uit je app zijn gestopt
    .why = Er waren te veel verkeerde codes achter elkaar
    .fix = Gebruik een herstelcode: daarna werkt de app weer.
    .new-phone = Gebruik een herstelcode en koppel daarna de app opnieuw.
refusal-closed = Er waren te veel verkeerde wachtwoorden voor dit account
    .fix = Kies ‘Wachtwoord vergeten?’.
refusal-fields = Sommige antwoorden kloppen niet
refusal-required-here = Tweestapsverificatie is voor jou verplicht
    .fix = Je kunt die niet uitschakelen, maar wel een andere telefoon koppelen.
refusal-longer-password-first = Zonder tweestapsverificatie is je wachtwoord hier te kort
    .fix = Laat tweestapsverificatie aan, of kies eerst een wachtwoord van minstens 15 tekens.
refusal-session-ended = Je bent niet meer ingelogd
    .fix = Log opnieuw in.
refusal-locked = Het venster is vergrendeld
    .fix = Ontgrendel het eerst.
refusal-enrol-first = Schakel eerst tweestapsverificatie in
    .fix = Daarna kun je overal bij.
refusal-out-of-order = Deze pagina is verouderd
    .fix = Ga terug en begin opnieuw. Er is niets veranderd.
refusal-not-allowed = Dit mag je niet doen
    .fix = Vraag het aan de helpdesk.
refusal-switch-on-first = Hiervoor is tweestapsverificatie nodig
    .fix = Schakel die eerst in voor je eigen account.
refusal-expired = Dit duurde te lang
    .fix = Begin opnieuw. Er is niets veranderd.
refusal-not-available = Dit kan hier niet
    .fix = Vraag het aan de helpdesk.
refusal-cancelled = Gestopt, er is niets veranderd
refusal-wrong-key = Dit is niet de herstelsleutel van deze organisatie
    .group = In groep { $group } zit een typefout
    .fix = Vergelijk met het papier.
refusal-wrong-passphrase = Deze wachtzin opent het bestand niet
    .fix = Controleer hoofdletters en spaties, en of je het goede bestand hebt gekozen.
refusal-not-a-locked-file = Dit is geen beveiligd bestand
    .fix = Kies het bestand dat je met een wachtzin hebt opgeslagen: de naam eindigt op .age.
refusal-damaged-file = Dit bestand is beschadigd
    .fix = Gebruik een andere kopie.
refusal-backup =
    { $why ->
        [not_one] Dit is geen back-up van Tweestap
        [damaged] Deze back-up is beschadigd
        [newer] Deze back-up is gemaakt door een nieuwere versie van Tweestap
        [another_organisation] Deze back-up is van een andere organisatie
        [practice] Dit is een back-up van een oefenorganisatie
       *[real] Dit is een back-up van een echte organisatie
    }
    .fix =
        { $why ->
            [not_one] Kies het bestand dat als back-up is opgeslagen: de naam eindigt op .tweestap.
            [damaged] Gebruik een andere kopie, of een oudere back-up.
            [newer] Installeer de nieuwste versie en kies het bestand opnieuw.
            [another_organisation] Hij gaat alleen open op een computer waarop nog niets is ingericht, met de herstelsleutel van die dag.
            [practice] Open hem in de oefenorganisatie.
           *[real] Kies een back-up van de oefenorganisatie.
        }
refusal-passphrase-short = Gebruik minstens { $min } tekens
refusal-passphrase-long = Deze wachtzin is te lang
    .fix = Gebruik een kortere.
password-too-short = Gebruik minstens { $min } tekens.
password-too-long = Gebruik hoogstens { $max } tekens.
password-needs-special = Gebruik minstens één teken dat geen letter of cijfer is.
password-common = Veel mensen gebruiken dit wachtwoord. Kies een ander.
password-guessable =
    { $why ->
        [own_words] Makkelijk te raden: je naam, adres of organisatie zit erin.
        [words] Makkelijk te raden: het is een bekend woord of een naam. Neem een paar woorden die niet bij elkaar horen.
        [keyboard_row] Makkelijk te raden: toetsen naast elkaar.
        [repeats] Makkelijk te raden: steeds hetzelfde.
        [sequences] Makkelijk te raden: een reeks zoals abcd of 1234.
        [dates] Makkelijk te raden: het is vooral een datum of jaartal.
       *[plain] Makkelijk te raden. Maak het langer, met een paar woorden die niet bij elkaar horen.
    }
fault-store = De gegevens konden niet worden gelezen of geschreven
    .fix = Er is niets veranderd. Probeer het opnieuw. Blijft het zo, bel dan de helpdesk.
fault-disk_full = De schijf van deze computer is vol
    .fix = Maak ruimte vrij en probeer het opnieuw. Er is niets kwijt.
fault-tampered = De gegevens zijn buiten Tweestap om veranderd
    .fix = Stop met werken en bel de helpdesk.
fault-keyring = De sleutelbos van deze computer geeft geen antwoord
    .fix = Ontgrendel hem en probeer het opnieuw. Er is niets kwijt.
fault-closed = De gegevens zijn niet geopend
    .fix = Sluit het venster en start Tweestap opnieuw.
fault-file = Het bestand kon niet worden gelezen of geschreven
    .fix = Kies een andere plek of een ander bestand.
fault-clipboard = Het klembord kan niet worden gebruikt
    .fix = Sla op of druk af.
fault-print = De pagina kon niet worden afgedrukt
    .fix = Controleer de printer, of sla de pagina op als bestand.
fault-answer_lost = Het antwoord hierop is niet aangekomen
    .fix = Kijk eerst of het al gedaan is, en probeer het anders opnieuw.
fault-internal = Er is iets misgegaan in Tweestap
    .fix = Er is niets veranderd. Probeer het opnieuw. Blijft het zo, bel dan de helpdesk.
