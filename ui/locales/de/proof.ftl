# Der zweite Schritt, die Sperre, und was vor Wichtigem gefragt wird.

code-heading = Geben Sie den Code aus Ihrer App ein
code-hint = Öffnen Sie die Authentifizierungs-App auf Ihrem Telefon und suchen Sie { $issuer }. Der Code hat 6 Ziffern.
code-missing = Geben Sie den Code ein
no-phone = Ich habe mein Telefon nicht
not-you-start-again = Nicht { $name }? Neu beginnen
use-recovery-code = Einen Wiederherstellungscode benutzen
while-you-wait = Während Sie warten
while-clock = Prüfen Sie, ob Ihr Telefon dieselbe Zeit anzeigt wie dieser Computer: { TIME($at) } Uhr.
while-account = Suchen Sie in Ihrer App den Namen <b>{ $issuer }</b> und { $account }.
while-issuer = Suchen Sie in Ihrer App den Namen <b>{ $issuer }</b>.
clock-compare = Stimmt es noch nicht? Vergleichen Sie die Uhren: Dieser Computer zeigt <b>{ $time }</b>.
clock-hint =
    { $side ->
        [ahead] Ihre Codes passen zu einer Uhr, die { $minutes } min vorgeht. Die Uhr dieses Computers geht wahrscheinlich nach.
       *[behind] Ihre Codes passen zu einer Uhr, die { $minutes } min nachgeht. Die Uhr dieses Computers geht wahrscheinlich vor.
    }
clock-hint-mend = Lassen Sie Telefon und Computer die Uhrzeit automatisch einstellen. Versuchen Sie es dann mit einem neuen Code.
recovery-heading = Geben Sie einen Wiederherstellungscode ein
recovery-lead = Einen der sechs Codes, die Sie beim Einschalten der Zwei-Schritt-Authentifizierung gesichert haben. Jeder gilt einmal.
recovery-code = Wiederherstellungscode
recovery-hint = 15 Buchstaben und Ziffern. Striche und Großschreibung sind egal.
recovery-missing = Geben Sie einen Wiederherstellungscode ein
recovery-wrong = Dieser Wiederherstellungscode stimmt nicht
    .fix = Lesen Sie ihn noch einmal, oder nehmen Sie einen anderen von Ihrer Liste.
recovery-malformed = Das ist keiner Ihrer Wiederherstellungscodes, oder er hat einen Tippfehler
    .fix = Vergleichen Sie jede Gruppe mit Ihrer Liste.
recovery-back = Den Code aus meiner App benutzen
no-codes-either = Ich habe auch keine Wiederherstellungscodes
open-locked-file = Eine geschützte Datei mit Wiederherstellungscodes öffnen
lost-heading = Sie haben kein Telefon und keine Wiederherstellungscodes
lost-lead = Jemand aus Ihrer Organisation prüft, wer Sie sind, und setzt die Zwei-Schritt-Authentifizierung zurück. Rufen Sie an.
call-outside = Außerhalb dieser Zeiten: { $words }
call-at-hand = Halten Sie bereit
call-at-hand-name = Ihren Namen und die E-Mail-Adresse, mit der Sie sich anmelden
call-at-hand-number = die Telefonnummer, die Ihre Organisation von Ihnen hat: Vielleicht ruft man Sie dort zurück
call-never = Niemand braucht jemals Ihr <b>Passwort</b> oder einen <b>Code</b> von Ihnen. Geben Sie beides nie am Telefon weiter.
locked-heading = Willkommen zurück, { $name }
locked-idle =
    Gesperrt um { TIME($at) } Uhr, nach { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    } ohne Eingabe
locked-asked = Gesperrt um { TIME($at) } Uhr
locked-screen = Mit dem Bildschirm gesperrt um { TIME($at) } Uhr
locked-lead-code = Geben Sie den Code aus Ihrer App ein, um weiterzumachen.
locked-lead-password = Geben Sie Ihr Passwort ein, um weiterzumachen.
locked-return = Sie kommen dorthin zurück, wo Sie waren.
locked-draft = Sie kommen dorthin zurück, wo Sie waren, und Ihre Eingaben sind noch da.
locked-someone-else = Jemand anderes? Abmelden
locked-sure = Abmelden und Eingaben verlieren?
locked-sure-text = { $name } hat etwas noch nicht fertig ausgefüllt. Nach dem Abmelden ist es weg.
locked-stay = Gesperrt lassen
unlock = Entsperren
challenge-password = Geben Sie Ihr Passwort ein
challenge-lead = Sie sind schon angemeldet. Weil es wichtig ist, wird noch einmal gefragt.
challenge-subject = Es geht um { $name }.
locked-file-heading = Eine geschützte Datei öffnen
locked-file-lead = Geben Sie die Passphrase ein und wählen Sie dann die Datei. Die Wiederherstellungscodes werden hier angezeigt und nirgends gespeichert.
locked-file-choose = Datei wählen
locked-file-text = Was in der Datei steht
passphrase = Passphrase
passphrase-missing = Geben Sie die Passphrase ein
