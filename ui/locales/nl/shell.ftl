# Wat het programma buiten zijn venster zegt: in de terminal, en als de pagina is gestopt.

shell-no-display = Tweestap heeft een scherm nodig: start het vanaf een bureaublad, of stel DISPLAY of WAYLAND_DISPLAY in.
shell-automation-refused = Een testprogramma wil dit venster bedienen (TAURI_WEBVIEW_AUTOMATION is ingesteld): voor een echte organisatie is daarvoor --allow-automation nodig.
shell-page-stopped-title = Tweestap is gestopt
shell-page-stopped = Het venster is twee keer kort na elkaar gestopt, daarom wordt Tweestap afgesloten. Wat je hebt opgeslagen, is veilig. Start Tweestap opnieuw. Stopt het weer? Bel dan je helpdesk.
shell-save-title = Bestand opslaan
shell-open-title = Bestand openen
shell-file-people = personen
shell-file-log = logboek
