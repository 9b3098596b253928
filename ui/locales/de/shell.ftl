# Was das Programm außerhalb seines Fensters sagt: im Terminal, und wenn die Seite angehalten hat.

shell-no-display = Tweestap braucht einen Bildschirm: Starten Sie es von einem Desktop aus, oder setzen Sie DISPLAY oder WAYLAND_DISPLAY.
shell-automation-refused = Ein Testprogramm will dieses Fenster bedienen (TAURI_WEBVIEW_AUTOMATION ist gesetzt): Für eine echte Organisation ist dafür --allow-automation nötig.
shell-page-stopped-title = Tweestap wurde beendet
shell-page-stopped = Das Fenster ist zweimal kurz nacheinander abgestürzt, deshalb wird Tweestap beendet. Was Sie gespeichert haben, ist sicher. Starten Sie Tweestap neu. Stürzt es wieder ab, rufen Sie Ihren Helpdesk an.
shell-save-title = Datei speichern
shell-open-title = Datei öffnen
shell-file-people = personen
shell-file-log = protokoll
