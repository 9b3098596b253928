# Wat het programma buiten zijn venster zegt: in de terminal, en als de pagina is gestopt.

shell-no-display = Tweestap heeft een scherm nodig: start het vanaf een bureaublad, of stel DISPLAY of WAYLAND_DISPLAY in.
shell-no-web-view = Tweestap heeft Microsoft Edge WebView2 nodig, en deze computer heeft dat niet. Windows 11 heeft het al; voor oudere versies van Windows kun je het bij Microsoft downloaden. Installeer het en start Tweestap opnieuw, of vraag het aan wie deze computer beheert.
# Daarna volgt de reden, in de woorden van het systeem.
shell-cannot-open = Het venster kan niet worden geopend:
shell-automation-refused = Een testprogramma wil dit venster bedienen (TAURI_WEBVIEW_AUTOMATION is ingesteld): voor een echte organisatie is daarvoor --allow-automation nodig.
shell-page-stopped-title = Tweestap is gestopt
shell-page-stopped = Het venster is twee keer kort na elkaar gestopt, daarom sluit Tweestap. Wat je hebt opgeslagen, is veilig. Start Tweestap opnieuw; stopt het weer, bel dan je helpdesk.
shell-web-view-stopped = Het deel van Windows dat dit venster toont, is gestopt, daarom sluit Tweestap. Wat je hebt opgeslagen, is veilig. Start Tweestap opnieuw; stopt het weer, bel dan je helpdesk.
shell-save-title = Bestand opslaan
shell-open-title = Bestand openen
shell-file-people = personen
shell-file-log = logboek
shell-file-backup = tweestap-back-up
