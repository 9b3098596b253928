# What the program says outside its window: in the terminal, and when the page has stopped.

shell-no-display = Tweestap needs a screen: start it from a desktop, or set DISPLAY or WAYLAND_DISPLAY.
shell-automation-refused = A test program wants to drive this window (TAURI_WEBVIEW_AUTOMATION is set): for a real organisation that needs --allow-automation.
shell-page-stopped-title = Tweestap has stopped
shell-page-stopped = The window stopped working twice in a short time, so Tweestap closes. What you saved is safe. Start Tweestap again. If it stops again, call your help desk.
shell-save-title = Save file
shell-open-title = Open file
shell-file-people = people
shell-file-log = log
