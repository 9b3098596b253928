# Was das Programm außerhalb seines Fensters sagt: im Terminal, und wenn die Seite angehalten hat.

shell-no-display = Tweestap braucht einen Bildschirm: Starten Sie es von einem Desktop aus, oder setzen Sie DISPLAY oder WAYLAND_DISPLAY.
shell-no-web-view = Tweestap braucht Microsoft Edge WebView2, und dieser Computer hat es nicht. Windows 11 bringt es mit; für ältere Versionen von Windows können Sie es bei Microsoft herunterladen. Installieren Sie es und starten Sie Tweestap neu, oder fragen Sie die Person, die diesen Computer betreut.
# Danach folgt der Grund, in den Worten des Systems.
shell-cannot-open = Das Fenster lässt sich nicht öffnen:
shell-automation-refused = Ein Testprogramm will dieses Fenster bedienen (TAURI_WEBVIEW_AUTOMATION ist gesetzt): Für eine echte Organisation ist dafür --allow-automation nötig.
shell-page-stopped-title = Tweestap wurde beendet
shell-page-stopped = Das Fenster hat zweimal kurz nacheinander angehalten, deshalb schließt Tweestap. Was Sie gespeichert haben, ist sicher. Starten Sie Tweestap neu; hält es wieder an, rufen Sie Ihren Helpdesk an.
shell-web-view-stopped = Der Teil von Windows, der dieses Fenster zeigt, ist abgestürzt, deshalb wird Tweestap beendet. Was Sie gespeichert haben, ist sicher. Starten Sie Tweestap neu. Stürzt er wieder ab, rufen Sie Ihren Helpdesk an.
shell-save-title = Datei speichern
shell-open-title = Datei öffnen
shell-file-people = personen
shell-file-log = protokoll
shell-file-backup = tweestap-sicherung
